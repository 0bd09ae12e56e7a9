/** How many operations both executors run for each supergraph, and from which seed on. */
export function readOracleSettings() {
  const { ORACLE_OPERATIONS = '1700', ORACLE_SEED = '7' } = process.env;
  const isRandom = ORACLE_SEED === 'random';
  return {
    operations: Number(ORACLE_OPERATIONS),
    seed: isRandom ? Math.floor(Math.random() * 1e9) : Number(ORACLE_SEED),
  };
}
