const { createClient } = await import(new URL('../graphql-ws/client.js', import.meta.url).href);

const { React, ReactDOM, GraphiQL, GraphiQLPluginExplorer } = globalThis;

const welcome = `# Sign in, then put the token into the Headers editor below:
#   { "authorization": "Bearer …" }
# Subscriptions run over WebSocket with the same headers.

query Viewer {
  __typename
}
`;

const fetchByHttp = GraphiQL.createFetcher({ url: '/graphql' });

function socketUrl() {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;
}

// Each subscription gets its own socket, as the headers may have been edited since the last one.
// No async generator: its return() would wait for the next event, and "stop" has to stop at once.
function subscribe(request, headers) {
  const client = createClient({
    url: socketUrl(),
    connectionParams: headers ?? {},
    retryAttempts: 3,
  });
  const events = client.iterate(request);
  return {
    next: () => events.next(),
    async return() {
      events.return().catch(() => undefined);
      await client.dispose();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function isSubscription({ operationName }, document) {
  const operations = (document?.definitions ?? []).filter(
    (one) => one.kind === 'OperationDefinition',
  );
  const chosen = operations.find((one) => one.name?.value === operationName) ?? operations[0];
  return chosen?.operation === 'subscription';
}

function fetcher(request, options) {
  if (!isSubscription(request, options?.documentAST)) return fetchByHttp(request, options);
  return subscribe(request, options?.headers);
}

// Whoever comes from the console in this tab goes on as the same person.
function consoleHeaders() {
  const { token } = JSON.parse(sessionStorage.getItem('trellis.access') ?? '{}');
  return token && JSON.stringify({ authorization: `Bearer ${token}` }, null, 2);
}

const page = React.createElement(GraphiQL, {
  fetcher,
  defaultHeaders: consoleHeaders(),
  plugins: [GraphiQLPluginExplorer.explorerPlugin()],
  defaultQuery: welcome,
  defaultEditorToolsVisibility: 'headers',
  shouldPersistHeaders: false,
});
ReactDOM.createRoot(document.getElementById('explorer')).render(page);
