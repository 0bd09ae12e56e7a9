import { Client } from 'pg';

/** The client of `pg` as it comes, in the place of the one that names statements. */
export class NamingClient extends Client {}
