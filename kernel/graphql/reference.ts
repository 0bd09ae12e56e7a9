/** An entity of another subgraph, by its key. */
export type Reference = { id: string };
