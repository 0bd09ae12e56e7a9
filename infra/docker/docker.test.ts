import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

type Service = {
  image: string;
  build?: string;
  command?: string[];
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  ports?: string[];
  environment: Record<string, string>;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  profiles?: string[];
};

const ROOT = join(import.meta.dirname, '../..');
const compose = parse(await readFile(join(ROOT, 'docker-compose.yml'), 'utf8'), {
  merge: true,
  maxAliasCount: -1,
});
const services = Object.entries<Service>(compose.services);
const own = services.filter(([, { build }]) => build === '.');
const dockerfile = await readFile(join(ROOT, 'Dockerfile'), 'utf8');
const subgraphs = await readdir(join(ROOT, 'subgraphs'));

test('every subgraph and the gateway run from the one image', () => {
  expect(own.map(([name]) => name).toSorted()).toEqual([...subgraphs, 'gateway'].toSorted());
  for (const [name, { command, image }] of own) {
    const folder = name === 'gateway' ? name : `subgraphs/${name}`;
    expect(command).toEqual(['node', `${folder}/main.ts`]);
    expect(image).toBe('trellis:local');
  }
});

test('nobody waits for a service that has no health', () => {
  expect(dockerfile).toMatch(/^HEALTHCHECK /m);
  for (const [name, { depends_on = {} }] of services) {
    for (const [other, { condition }] of Object.entries(depends_on)) {
      expect(compose.services, name).toHaveProperty(other);
      expect(condition, `${name} on ${other}`).toBe('service_healthy');
      const { build, healthcheck } = compose.services[other] as Service;
      expect(build === '.' || healthcheck, other).toBeTruthy();
    }
  }
});

test('our services run without root, privileges or a writable disk', () => {
  expect(dockerfile).toMatch(/^USER 1000:1000$/m);
  for (const [name, service] of services) {
    expect(service.cap_drop, name).toEqual(['ALL']);
    expect(service.security_opt, name).toEqual(['no-new-privileges:true']);
    if (service.build === '.')
      expect(service, name).toMatchObject({ user: '1000:1000', read_only: true });
  }
});

test('all is reachable from this machine only, and none of the servers and subgraphs at all', () => {
  const published = services.flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port]));
  for (const [name, port] of published) expect(port, name).toMatch(/^127\.0\.0\.1:/);
  expect(published.map(([name]) => name).toSorted()).toEqual(
    ['gateway', 'mailpit', 'prometheus', 'alertmanager', 'grafana', 'jaeger'].toSorted(),
  );
});

test('what watches and what backs up runs only where its profile is asked for', () => {
  const always = services.filter(([, { profiles }]) => !profiles).map(([name]) => name);
  const needed = ['postgres', 'rabbitmq', 'redis', 'mailpit', 'gateway', ...subgraphs];
  expect(always.toSorted()).toEqual(needed.toSorted());
});

test('the gateway is told the address of every subgraph', () => {
  const { environment } = compose.services.gateway as Service;
  for (const name of subgraphs) {
    const { PORT } = (compose.services[name] as Service).environment;
    const url = `http://${name}:${PORT}/graphql`;
    expect(environment[`${name.toUpperCase()}_URL`]).toBe(url);
  }
});

test('what must outlive a container lies in a declared volume', () => {
  const mounted = services.flatMap(([, { volumes = [] }]) =>
    volumes.map((it) => it.split(':')[0] as string),
  );
  const used = new Set(mounted.filter((name) => !/^[./]/.test(name)));
  expect([...used].toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
});

test('the image installs the packages of every workspace that it copies', async () => {
  const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const folders = (manifest.workspaces as string[]).flatMap((pattern) =>
    pattern === 'subgraphs/*' ? subgraphs.map((name) => `subgraphs/${name}`) : [pattern],
  );
  for (const folder of folders) expect(dockerfile).toContain(`COPY ${folder}/package.json`);
  for (const name of ['kernel', 'gateway', 'schema']) {
    expect(dockerfile).toContain(`--workspace=${name}`);
  }
  for (const name of subgraphs) expect(dockerfile).toContain(`--workspace=subgraphs/${name}`);
});

test.each([
  [200, 0],
  [503, 1],
])('a service that answers %i has health check exit code %i', async (status, code) => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/health/ready' ? status : 404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const check = spawn(process.execPath, [join(import.meta.dirname, 'check-health.ts')], {
    env: { PORT: String(port) },
  });
  expect(await once(check, 'exit')).toEqual([code, null]);
  server.closeAllConnections();
  server.close();
});
