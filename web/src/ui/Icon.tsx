const PATHS = {
  overview: 'M2 2h5v6H2zM9 2h5v4H9zM9 8h5v6H9zM2 10h5v4H2z',
  goals: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M8 8h.01',
  tasks: 'M2 4l1.5 1.5L6 3M2 11l1.5 1.5L6 10M8.5 4.5H14M8.5 11.5H14',
  board: 'M2 2.5h3.5v11H2zM6.5 2.5H10v7H6.5zM11 2.5h3v9h-3z',
  inbox: 'M2 9l2-6h8l2 6v4H2zM2 9h3.5l1 2h3l1-2H14',
  audit: 'M8 1.5l5.5 2v4.2c0 3.3-2.3 5.8-5.5 6.8-3.2-1-5.5-3.5-5.5-6.8V3.5zM5.5 8l1.8 1.8L10.7 6.4',
  settings: 'M2 4.5h7M12 4.5h2M2 11.5h2M7 11.5h7M10.5 2.8v3.4M5.5 9.8v3.4',
  system: 'M1.5 8.5h3l1.5-5 3 9 2-5.5.8 1.5h2.7',
  explorer: 'M5.5 4L2 8l3.5 4M10.5 4L14 8l-3.5 4',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.5 10.5L14 14',
  plus: 'M8 3v10M3 8h10',
  account:
    'M8 2.5a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4M2.5 13.5c.6-2.6 2.7-4 5.5-4s4.9 1.4 5.5 4',
  chevron: 'M4 6l4 4 4-4',
  repeat: 'M3 7V6a2 2 0 0 1 2-2h8M11 2l2 2-2 2M13 9v1a2 2 0 0 1-2 2H3M5 14l-2-2 2-2',
  blocked: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M4.5 8h7',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside a text that says the same, so it is not spoken. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
