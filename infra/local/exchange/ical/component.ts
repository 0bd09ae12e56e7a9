import { contentLines } from './content-lines.ts';
import { type Property, parseProperty } from './property.ts';

/** A part of a calendar between BEGIN and END, with the line of its BEGIN. */
export class Component {
  readonly name: string;
  readonly line: number;
  readonly properties: Property[] = [];
  readonly components: Component[] = [];

  constructor(name: string, line: number) {
    this.name = name;
    this.line = line;
  }

  all(name: string): Property[] {
    return this.properties.filter((property) => property.name === name);
  }

  first(name: string): Property | undefined {
    return this.properties.find((property) => property.name === name);
  }

  /** A text without what no title or description may hold; undefined if there is none. */
  text(name: string): string | undefined {
    const value = this.first(name)?.values[0];
    return value === undefined ? undefined : clean(String(value)) || undefined;
  }
}

export type Parsed = {
  /** The components right below the calendar, or those of several. */
  readonly components: readonly Component[];
  readonly properties: readonly Property[];
  readonly problems: readonly { readonly line: number; readonly problem: string }[];
  readonly isCalendar: boolean;
};

/** Reads a calendar; what is broken is told, and the rest is read. */
export function parseComponents(bytes: Buffer): Parsed {
  const reader = new ComponentReader();
  for (const line of contentLines(bytes)) {
    if ('problem' in line) reader.complain(line.line, line.problem);
    else reader.read(line.text, line.line);
  }
  return reader.finish();
}

const CALENDAR = 'VCALENDAR';

class ComponentReader {
  readonly #root = new Component('', 0);
  readonly #problems: { line: number; problem: string }[] = [];
  #path: Component[] = [];
  #isCalendar = false;

  complain(line: number, problem: string): void {
    this.#problems.push({ line, problem });
  }

  read(text: string, line: number): void {
    const [, kind, name] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(text) ?? [];
    if (!kind || !name) this.#readProperty(text, line);
    else if (kind.toUpperCase() === 'BEGIN') this.#begin(name.toUpperCase(), line);
    else this.#end(name.toUpperCase(), line);
  }

  finish(): Parsed {
    for (const { name, line } of this.#path.slice(0, 1)) {
      this.complain(line, `${name} does not end`);
    }
    return {
      components: this.#root.components,
      properties: this.#root.properties,
      problems: this.#problems,
      isCalendar: this.#isCalendar,
    };
  }

  #begin(name: string, line: number): void {
    if (name === CALENDAR) {
      this.#isCalendar = true;
      return;
    }
    this.#path.push(new Component(name, line));
  }

  #end(name: string, line: number): void {
    if (name === CALENDAR) {
      for (const open of this.#path.slice(0, 1))
        this.complain(open.line, `${open.name} does not end`);
      this.#path = [];
      return;
    }
    const component = this.#path.pop();
    if (component?.name === name) (this.#path.at(-1) ?? this.#root).components.push(component);
    else {
      this.complain(component?.line ?? line, `END:${name} ends nothing that has begun`);
      this.#path = [];
    }
  }

  #readProperty(text: string, line: number): void {
    try {
      const property = parseProperty(text, line);
      (this.#path.at(-1) ?? this.#root).properties.push(property);
    } catch {
      this.complain(line, `no property: ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`);
    }
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is there to remove them
const UNPRINTABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').toWellFormed();
}
