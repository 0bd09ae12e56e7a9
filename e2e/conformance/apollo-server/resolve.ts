type Options = {
  readonly defaultResolver: (path: string, options: Options) => string;
  readonly rootDir: string;
};

const SHARED = /^(graphql|@apollo\/server|@apollo\/server-integration-testsuite)(\/|$)/;

/**
 * Gives our server the suite's own Apollo Server and GraphQL: it must be the version that the suite is
 * made for, and the classes must be the same on both sides.
 */
export function sync(path: string, options: Options): string {
  const at = SHARED.test(path) ? { ...options, basedir: options.rootDir } : options;
  return options.defaultResolver(path, at);
}
