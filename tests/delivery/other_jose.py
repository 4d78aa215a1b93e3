"""Reads {"keys": [jwk, ...], "files": [base64, ...]}; writes for each file the places of the keys that signed it, or why not."""
import base64
import json
import sys

from jwcrypto import jwk, jws

asked = json.load(sys.stdin)
keys = [jwk.JWK(**key) for key in asked["keys"]]


def signers(raw):
    token = jws.JWS()
    token.deserialize(raw)
    held = []
    for place, key in enumerate(keys):
        try:
            # A general JWS holds where any of its signatures does.
            token = jws.JWS()
            token.deserialize(raw)
            token.verify(key)
            held.append(place)
        except jws.InvalidJWSSignature:
            pass
    return held


answers = []
for file in asked["files"]:
    try:
        answers.append(signers(base64.b64decode(file).decode("utf-8")))
    except Exception as error:
        answers.append(f"{type(error).__name__}: {str(error)[:80]}")
json.dump(answers, sys.stdout)
