import { readFile } from 'node:fs/promises';
import { parseAllDocuments } from 'yaml';

type Named = { readonly name: string; readonly [key: string]: unknown };

/** As much of a container as the checks look at. */
export type Container = Named & {
  readonly image: string;
  readonly env?: readonly Named[];
  readonly resources?: { readonly limits?: Readonly<Record<string, string>> };
  readonly securityContext?: {
    readonly allowPrivilegeEscalation?: boolean;
    readonly readOnlyRootFilesystem?: boolean;
    readonly privileged?: boolean;
    readonly capabilities?: { readonly add?: string[]; readonly drop?: string[] };
  };
};

export type PodSpec = {
  readonly automountServiceAccountToken?: boolean;
  readonly enableServiceLinks?: boolean;
  readonly hostNetwork?: boolean;
  readonly hostPID?: boolean;
  readonly hostIPC?: boolean;
  readonly securityContext?: {
    readonly runAsNonRoot?: boolean;
    readonly seccompProfile?: { readonly type: string };
  };
  readonly initContainers?: readonly Container[];
  readonly containers: readonly Container[];
  readonly volumes?: readonly Named[];
};

type Labels = Readonly<Record<string, string>>;

export type Manifest = {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Labels };
  // biome-ignore lint/suspicious/noExplicitAny: another of each kind
  readonly spec?: any;
};

/** A pod that a manifest is or makes. */
export type Pod = { readonly of: string; readonly labels: Labels; readonly spec: PodSpec };

/** @throws Error when it is no YAML */
export async function readManifests(path: string): Promise<Manifest[]> {
  return parseAllDocuments(await readFile(path, 'utf8'))
    .map((document) => document.toJS() as Manifest | null)
    .filter((manifest) => manifest !== null);
}

export function podsOf(manifests: readonly Manifest[]): Pod[] {
  return manifests.flatMap((manifest) => {
    const { kind, metadata, spec } = manifest;
    const pod = kind === 'Pod' ? manifest : spec?.template;
    if (!pod?.spec?.containers) return [];
    return [{ of: `${kind} ${metadata.name}`, labels: pod.metadata.labels ?? {}, spec: pod.spec }];
  });
}

/** Whether a selector chooses what has these labels. */
export function selects(
  selector: {
    readonly matchLabels?: Labels;
    readonly matchExpressions?: readonly { key: string; operator: string; values?: string[] }[];
  },
  labels: Labels,
): boolean {
  const equal = Object.entries(selector.matchLabels ?? {});
  return (
    equal.every(([name, value]) => labels[name] === value) &&
    (selector.matchExpressions ?? []).every(({ key, operator, values = [] }) => {
      if (operator === 'In') return values.includes(labels[key] ?? '');
      if (operator === 'NotIn') return !values.includes(labels[key] ?? '');
      return operator === 'Exists' ? key in labels : !(key in labels);
    })
  );
}
