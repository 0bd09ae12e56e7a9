import { parse } from 'graphql';
import { channelNames } from './delivering/channel-files.ts';

/** The enums whose values are the channels. */
const ENUMS = ['Channel', 'DeliveryChannel'];

/**
 * What the text of the schema lacks: the channels that have a file and are not written down. Whoever reads
 * the schema, to serve or to compose it, appends this.
 */
export function channelExtension(sdl: string, names: readonly string[] = channelNames()): string {
  const extensions = parse(sdl).definitions.map((definition) => {
    if (definition.kind !== 'EnumTypeDefinition' || !ENUMS.includes(definition.name.value))
      return '';
    const written = (definition.values ?? []).map(({ name }) => name.value);
    const missing = names.filter((name) => !written.includes(name));
    return missing.length > 0
      ? `extend enum ${definition.name.value} {\n  ${missing.join('\n  ')}\n}\n`
      : '';
  });
  return extensions.join('');
}
