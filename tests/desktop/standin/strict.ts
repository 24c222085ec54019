/**
 * Wraps a part of the stand-in so that using something it lacks fails at once, by name, instead of giving undefined.
 * Tests may still replace methods by assigning to them, as on the real module.
 */
export function strict<T extends object>(name: string, part: T): T {
  return new Proxy(part, {
    get(target, property, receiver): unknown {
      if (
        !(property in target) &&
        typeof property === 'string' &&
        property !== 'then' &&
        property !== 'toJSON'
      ) {
        throw new Error(`the Electron stand-in has no ${name}.${property}`);
      }
      return Reflect.get(target, property, receiver);
    },
  });
}
