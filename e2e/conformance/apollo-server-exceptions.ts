const MEDIA_TYPE =
  'What is not application/json is refused as such, with 415 in place of 400, before Apollo Server sees it.';

/** Tests of Apollo's suite that the gateway means not to pass, by full name, each with the reason. */
export const exceptions: Readonly<Record<string, string>> = {
  'integration tests apolloServerTests.ts CSRF prevention default': MEDIA_TYPE,
  'integration tests httpServerTests.ts graphqlHTTP throws an error if POST body is empty':
    MEDIA_TYPE,
  'integration tests httpServerTests.ts graphqlHTTP throws an error if invalid content-type':
    MEDIA_TYPE,
  'integration tests httpServerTests.ts graphqlHTTP throws an error if POST JSON is malformed':
    'It is refused with 400, in words of our own: what the parser says would show what was sent.',
};
