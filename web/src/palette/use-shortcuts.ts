import { useEffect, useEffectEvent, useRef } from 'react';
import type { Command } from './commands.ts';

const SEQUENCE_MS = 1_000;

/** Listens to the keys of commands, except while somebody writes. */
export function useShortcuts({
  commands,
  onCommand,
  onPalette,
  onHelp,
}: {
  commands: readonly Command[];
  onCommand: (command: Command) => void;
  onPalette: () => void;
  onHelp: () => void;
}): void {
  const earlier = useRef({ key: '', at: 0 });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return onPalette();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    if (event.key === '?') return onHelp();
    const before = Date.now() - earlier.current.at < SEQUENCE_MS ? earlier.current.key : '';
    earlier.current = { key: event.key, at: Date.now() };
    const command =
      find(commands, [before, event.key]) ??
      (before === 'g' ? undefined : find(commands, [event.key]));
    if (!command) return;
    event.preventDefault();
    onCommand(command);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}

function find(commands: readonly Command[], keys: readonly string[]): Command | undefined {
  return commands.find((command) => command.keys?.join(' ') === keys.join(' '));
}

function isWriting(target: EventTarget | null): boolean {
  const element = target as HTMLElement;
  return Boolean(element.closest?.('input:not([type=checkbox]), textarea, select, [role=dialog]'));
}
