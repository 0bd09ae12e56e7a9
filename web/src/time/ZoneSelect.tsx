import { useMessages } from '../messages/MessagesProvider.tsx';
import { Select } from '../ui/Field.tsx';

const ZONES = Intl.supportedValuesOf('timeZone');

/** A zone of the IANA database. */
export function ZoneSelect({
  value,
  onChange,
}: {
  value: string;
  onChange: (timeZone: string) => void;
}) {
  const { t } = useMessages();
  const zones = ZONES.includes(value) ? ZONES : [value, ...ZONES];
  return (
    <Select
      label={t.session.timeZone}
      value={value}
      options={zones.map((zone) => [zone, zone.replaceAll('_', ' ')])}
      onChange={onChange}
    />
  );
}
