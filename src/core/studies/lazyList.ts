/**
 * An array whose elements are made when they are asked for. It stands in where most who are given the list want its length or a few of its
 * elements; going through it makes all of them.
 */
export function lazyList<T>(length: number, at: (position: number) => T): readonly T[] {
  const target: T[] = [];
  target.length = length;
  const positionOf = (name: string | symbol): number | null => {
    const position = typeof name === 'string' ? Number(name) : Number.NaN;
    return Number.isInteger(position) && position >= 0 && position < length ? position : null;
  };
  return new Proxy(target, {
    get(_, name, receiver) {
      const position = positionOf(name);
      return position === null ? Reflect.get(target, name, receiver) : at(position);
    },
    has: (_, name) => positionOf(name) !== null || Reflect.has(target, name),
    set: () => false,
  });
}
