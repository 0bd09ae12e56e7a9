import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

// For answers of the API and the plain page; the explorer brings its own.
const POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    imgSrc: ['data:'],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** What helmet sets on every response. Nothing of it depends on the request, so it is asked once. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = askHelmet();

function askHelmet(): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => undefined,
  };
  const secure = helmet({ contentSecurityPolicy: POLICY });
  secure({} as IncomingMessage, response as unknown as ServerResponse, (error) => {
    if (error) throw error;
  });
  return headers;
}
