import { Readable } from 'node:stream';
import type { PublicRouteParts } from '@trellis/kernel/subgraph/service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { AuditDatabase } from '../persistence/tables.ts';
import { type ExportRow, exportById, exportBytes } from '../queries/audit-exports.ts';
import { isHidden } from '../queries/hidden-chains.ts';
import { type ByteRange, readRange } from './byte-range.ts';
import type { DownloadLinks } from './download-links.ts';

const TYPES = { JSONL: 'application/jsonl; charset=utf-8', CSV: 'text/csv; charset=utf-8' };

type Download = FastifyRequest<{
  Params: { id: string };
  Querystring: { expires?: unknown; signature?: unknown };
}>;

/** Serves the files of exports to whoever has a signed link, also from the middle on (RFC 9110). */
export function serveExports(links: DownloadLinks) {
  return (app: FastifyInstance, { database, now }: PublicRouteParts): void => {
    const kysely = database.kysely as unknown as Kysely<AuditDatabase>;
    app.route<{ Params: Download['params']; Querystring: Download['query'] }>({
      url: '/exports/:id',
      method: ['GET', 'HEAD'],
      exposeHeadRoute: false,
      async handler(request, reply) {
        const { id } = request.params;
        const link = links.judge(id, request.query, now());
        if (link === 'forged') return refuse(request, reply, 'FORBIDDEN');
        if (link === 'expired') return refuse(request, reply, 'EXPIRED');
        const found = await exportById(kysely, id, now());
        if (!found || (await isHidden(kysely, found.workspaceId)))
          return refuse(request, reply, 'NOT_FOUND');
        if (found.state === 'EXPIRED') return refuse(request, reply, 'EXPIRED');
        if (found.state !== 'READY') return refuse(request, reply, 'NOT_FOUND');
        return send(kysely, { found, request, reply });
      },
    });
  };
}

const REFUSALS = {
  FORBIDDEN: { status: 403, message: 'This link was not made here, or it was changed.' },
  NOT_FOUND: { status: 404, message: 'There is no such export, or it is not ready.' },
  EXPIRED: { status: 410, message: 'The link or the export is over; ask for it again.' },
} as const;

function refuse(request: FastifyRequest, reply: FastifyReply, code: keyof typeof REFUSALS) {
  const { status, message } = REFUSALS[code];
  const requestId = request.id;
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ errors: [{ message, extensions: { code, requestId } }] });
}

function send(
  kysely: Kysely<AuditDatabase>,
  { found, request, reply }: { found: ExportRow; request: FastifyRequest; reply: FastifyReply },
) {
  const { id, bytes, sha256 } = found;
  const etag = `"${sha256}"`;
  reply.headers({
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    'content-disposition': `attachment; filename="audit-${id}.${found.format.toLowerCase()}"`,
    'x-content-type-options': 'nosniff',
    'repr-digest': `sha-256=:${Buffer.from(sha256 ?? '', 'hex').toString('base64')}:`,
    etag,
  });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const range = readRange(request.headers, { etag, bytes });
  if (range === 'unsatisfiable')
    return reply.code(416).header('content-range', `bytes */${bytes}`).send();
  const { from, to }: ByteRange = range ?? { from: 0, to: bytes - 1 };
  if (range) reply.code(206).header('content-range', `bytes ${from}-${to}/${bytes}`);
  reply.type(TYPES[found.format]).header('content-length', to - from + 1);
  if (request.method === 'HEAD') return reply.send();
  return reply.send(Readable.from(exportBytes(kysely, id, { from, to })));
}
