import { ConfigError } from '@trellis/kernel/config';
import { runOperation } from '@trellis/local/run-operation';
import { say } from '@trellis/local/say';
import {
  type Container,
  type Manifest,
  type Pod,
  podsOf,
  readManifests,
  selects,
} from './manifests.ts';

// node infra/checks/policy.ts FILE…: what must hold for every manifest that the chart makes, whatever the
// values: Pod Security "restricted", a root that is read only, limits, no token, one image that can be named,
// a network that is closed, and budgets where there are several pods.

await runOperation(async () => {
  const paths = process.argv.slice(2);
  if (paths.length === 0) throw new ConfigError('node infra/checks/policy.ts FILE…');
  let broken = 0;
  for (const path of paths) {
    const manifests = await readManifests(path);
    const pods = podsOf(manifests);
    if (pods.length === 0) throw new Error(`${path} has no pods.`);
    const faults = [
      ...pods.flatMap(faultsOfPod),
      ...pods.flatMap((pod) => faultsOfNetwork(pod, manifests)),
      ...faultsOfBudgets(manifests),
    ];
    for (const fault of faults) process.stderr.write(`${path}: ${fault}\n`);
    broken += faults.length;
    say(`${path}: ${manifests.length} manifests, ${pods.length} pods, ${faults.length} faults`);
  }
  if (broken > 0) process.exitCode = 1;
});

function faultsOfPod({ of, spec }: Pod): string[] {
  const containers = [...(spec.initContainers ?? []), ...spec.containers];
  return [
    ...unless(spec.securityContext?.runAsNonRoot === true, `${of} may run as root`),
    ...unless(
      spec.securityContext?.seccompProfile?.type === 'RuntimeDefault',
      `${of} has no seccomp profile`,
    ),
    ...unless(
      spec.automountServiceAccountToken === false,
      `${of} gets a token of a service account`,
    ),
    ...unless(
      spec.enableServiceLinks === false,
      `${of} gets variables that Kubernetes makes of services`,
    ),
    ...unless(
      !(spec.hostNetwork || spec.hostPID || spec.hostIPC),
      `${of} shares namespaces of its node`,
    ),
    ...unless(
      (spec.volumes ?? []).every((volume) => !('hostPath' in volume)),
      `${of} mounts a path of its node`,
    ),
    ...containers.flatMap((container) => faultsOfContainer(`${of}, ${container.name}`, container)),
  ];
}

function faultsOfContainer(of: string, { image, resources, securityContext }: Container): string[] {
  const { capabilities, ...security } = securityContext ?? {};
  const isPinned = image.includes('@sha256:') || /:[^/:]+$/.test(image);
  return [
    ...unless(security.allowPrivilegeEscalation === false, `${of} may gain privileges`),
    ...unless(!security.privileged, `${of} is privileged`),
    ...unless(security.readOnlyRootFilesystem === true, `${of} can write to its root`),
    ...unless(
      capabilities?.drop?.includes('ALL') && !capabilities.add?.length,
      `${of} keeps capabilities`,
    ),
    ...unless(resources?.limits?.cpu && resources.limits.memory, `${of} has no limits`),
    ...unless(
      isPinned && !image.endsWith(':latest'),
      `${of} has an image without a version: ${image}`,
    ),
  ];
}

function faultsOfNetwork({ of, labels }: Pod, manifests: readonly Manifest[]): string[] {
  const policies = manifests.filter(
    ({ kind, spec }) => kind === 'NetworkPolicy' && selects(spec.podSelector, labels),
  );
  const opens = (direction: 'ingress' | 'egress', peers: 'from' | 'to') =>
    policies.flatMap(({ spec }) => spec[direction] ?? []).filter((rule) => !rule[peers]?.length);
  const isDenied = ['Ingress', 'Egress'].every((type) =>
    policies.some(({ spec }) => spec.policyTypes.includes(type) && !spec[type.toLowerCase()]),
  );
  return [
    ...unless(isDenied, `${of} is not closed by a policy that denies all`),
    ...unless(opens('ingress', 'from').length === 0, `${of} lets everybody in`),
    ...unless(opens('egress', 'to').length === 0, `${of} may talk to everybody`),
  ];
}

function faultsOfBudgets(manifests: readonly Manifest[]): string[] {
  const several = manifests.filter(
    ({ kind, spec }) => ['Deployment', 'Rollout'].includes(kind) && (spec.replicas ?? 2) > 1,
  );
  const budgets = manifests.filter(({ kind }) => kind === 'PodDisruptionBudget');
  return several.flatMap(({ kind, metadata, spec }) =>
    unless(
      budgets.some((budget) => selects(budget.spec.selector, spec.template.metadata.labels)),
      `${kind} ${metadata.name} has no disruption budget`,
    ),
  );
}

function unless(holds: unknown, fault: string): string[] {
  return holds ? [] : [fault];
}
