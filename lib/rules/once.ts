/** A value that is made when it is first asked for: a pack has more rules than a draft ever hits. */

export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
