import { answer } from './answer.ts';

/** A process of its own, to be run in several host zones: questions in, answers out, as JSON. */
let questions = '';
for await (const chunk of process.stdin) questions += chunk;
process.stdout.write(JSON.stringify(JSON.parse(questions).map(answer)));
