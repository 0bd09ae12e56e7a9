import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const CLOUDS = ['aws', 'gcp', 'azure'];
const ENVIRONMENTS = ['staging', 'production'];
const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');

// Types of outputs are held to by modules/interface, which each module hands them to.
test.each(['variables.tf', 'outputs.tf'])('%s is the same for each cloud', async (file) => {
  const [first, ...others] = await Promise.all(
    CLOUDS.map((cloud) => read(`modules/${cloud}/${file}`)),
  );
  expect(others).toEqual([first, first]);
});

test('each cloud hands all outputs to the interface, and no other', async () => {
  const outputs = namesOf('output', await read('modules/interface/outputs.tf'));
  expect(namesOf('output', await read('modules/aws/outputs.tf'))).toEqual(outputs);
  const wanted = namesOf('variable', await read('modules/interface/variables.tf'));
  for (const cloud of CLOUDS) {
    const block = /^module "interface" \{\n(.*?)^\}/ms.exec(
      await read(`modules/${cloud}/interface.tf`),
    );
    const given = [...(block?.[1] ?? '').matchAll(/^ {2}(\w+)\s+=/gm)].map(([, name]) => name);
    expect(given.filter((name) => name !== 'source').sort()).toEqual(wanted);
  }
});

test('both environments of each cloud say the same things and show the same outputs', async () => {
  const outputs = await read('environments/aws/staging/outputs.tf');
  for (const cloud of CLOUDS) {
    for (const environment of ENVIRONMENTS) {
      const root = `environments/${cloud}/${environment}`;
      expect(await read(`${root}/outputs.tf`)).toBe(outputs);
      const main = await read(`${root}/main.tf`);
      const given = [...(main.split('module "trellis" {')[1] ?? '').matchAll(/^ {2}(\w+)\s+=/gm)];
      expect(given.map(([, name]) => name).sort()).toEqual([
        'alert_emails',
        'allowed_cidrs',
        'backup_retention_days',
        'budget_usd',
        'environment',
        'region',
        'size',
        'source',
      ]);
      expect(main).toContain(`environment           = "${environment}"`);
      expect(main).toContain('backend "');
    }
  }
});

test('every module pins the tool and its providers, and no file is long', async () => {
  for (const folder of await readdir(new URL('modules', import.meta.url))) {
    const files = (await readdir(new URL(`modules/${folder}`, import.meta.url))).filter((name) =>
      name.endsWith('.tf'),
    );
    const texts = await Promise.all(files.map((name) => read(`modules/${folder}/${name}`)));
    expect(texts.join('')).toContain('required_version = ">= 1.11.0"');
    for (const text of texts) expect(text.split('\n').length).toBeLessThan(120);
  }
});

function namesOf(kind: string, text: string): string[] {
  return [...text.matchAll(new RegExp(`^${kind} "(\\w+)"`, 'gm'))]
    .map(([, name]) => name as string)
    .sort();
}
