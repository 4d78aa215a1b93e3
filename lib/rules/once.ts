/** A value that is made when it is first asked for: a pack has more rules than a draft ever hits. */

export function once<Value>(make: () => Value): () => Value {
  let made = false;
  let value: Value | undefined;
  return () => {
    if (!made) {
      value = make();
      made = true;
    }
    return value as Value;
  };
}
