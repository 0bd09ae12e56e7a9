/** What a measured process gets of this one's environment: enough to find its programs. */
export function inheritedEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH };
}
