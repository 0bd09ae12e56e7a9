/** How many operations are compared, and from which seed on. */
export function readFederationSettings() {
  const { FEDERATION_OPERATIONS, FEDERATION_SEED = '42' } = process.env;
  const isRandom = FEDERATION_SEED === 'random';
  return {
    operations: Number(FEDERATION_OPERATIONS ?? 250),
    seed: isRandom ? Math.floor(Math.random() * 1e9) : Number(FEDERATION_SEED),
    // Who asks for more than a build does wants to know how many differ; a build needs to know of one.
    maxDifferences: FEDERATION_OPERATIONS ? Infinity : 1,
  };
}
