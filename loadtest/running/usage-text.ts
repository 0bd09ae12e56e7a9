export const USAGE = `npm run load -- <scenario> [options]

Runs a k6 scenario against a system of its own, filled with workspaces, or against one that runs.

  smoke           every named operation once, and a subscription
  load            a steady rate of the product's mix of operations
  stress          rates from an eighth of --peak up to it in eight steps
  spike           a tenth of --peak, then all of it within 5 s, for a minute, and back
  users           --people who look, create and complete, with pauses to think
  subscriptions   sockets that watch a workspace in which something changes steadily
  event-lag       changes that wait for their own echo, under queries

  --profile <name>     what is started: embedded (npm start), or distributed, each service as a process of
                       its own with PostgreSQL, RabbitMQ and Redis (embedded); in production mode, limits
                       out of reach
  --url <address>      a running system, such as http://127.0.0.1:4000, in place of that (BASE_URL)
  --rate <n>           requests per second of load, queries per second of event-lag (RATE, 1000)
  --duration <time>    how long load, users, subscriptions and event-lag run (DURATION, 1m)
  --warm-up <seconds>  before anything counts, in load (30)
  --peak <n>           highest rate of stress and spike (4000)
  --people <n>         how many are there at once in users (1000)
  --subscribers <n>    sockets of subscriptions (1000)
  --events <n>         changes per second of subscriptions and event-lag (10)
  --users <n>          who sends the requests (200)
  --workspaces <n>     where they work (40)
  --tasks <n>          open tasks in each workspace (50)
  --help               print this

Access tokens live for 15 minutes and are renewed in load; nothing else may last longer than 13. Summary
and report go to loadtest/results/<scenario>.json and .html. k6 has to be on the PATH; CPU is charted, and
counted for each request of load, on Linux.
Exit codes: 0 all thresholds held, 1 something is missing, 2 wrong use, 99 a threshold was broken,
130 interrupted.
`;
