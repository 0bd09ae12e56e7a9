export const USAGE = `npm run load -- <scenario> [options]

Runs a k6 scenario against a system of its own, filled with workspaces, or against one that runs.

  smoke           every named operation once, and a subscription
  load            a steady rate of the product's mix of operations
  stress          rates from an eighth of --peak up to it in eight steps
  spike           a tenth of --peak, then all of it within 5 s, for a minute, and back
  users           --people who look, create and complete, with pauses to think
  subscriptions   sockets that watch a workspace in which something changes steadily
  event-lag       changes that wait for their own echo, under queries
  soak            the mix for --duration beside sockets that must miss nothing: whether memory or times grow
  storm           sockets that come within 30 s, are cut off together, and resume where they were

  growth          the mix among --sizes tasks, each in a system of its own, --rounds times in turns: what a
                  request costs at each size
  compare         the mix on our wiring and on the stock one, --rounds times in turns: what a request costs

  --profile <name>     what is started: embedded (npm start), or distributed, each service as a process of
                       its own with PostgreSQL, RabbitMQ and Redis (embedded); in production mode, limits
                       out of reach
  --wiring <name>      ours, or stock: Apollo Gateway before the subgraphs, which it asks over HTTP, and
                       statements without names; no subscriptions (ours)
  --url <address>      a running system, such as http://127.0.0.1:4000, in place of that (BASE_URL)
  --rate <n>           requests per second of load, queries per second of event-lag (RATE, 1000); of growth
                       (150), compare (60) and soak (500)
  --duration <time>    how long load, users, subscriptions and event-lag run (DURATION, 1m), each step of
                       stress, and each round of growth and compare (1m); soak (15m), storm (30s)
  --warm-up <seconds>  before anything counts, in load, soak, growth and compare (30)
  --peak <n>           highest rate of stress and spike (4000); of stress over twice of what can be done
  --people <n>         how many are there at once in users (1000)
  --subscribers <n>    sockets of subscriptions (1000), soak (500) and storm (2000)
  --events <n>         changes per second of subscriptions, event-lag and storm (10), and those that the sockets
                       of soak must see (2)
  --users <n>          who sends the requests (200)
  --workspaces <n>     where they work (40; 20 in growth)
  --tasks <n>          open tasks in each workspace (50)
  --sizes <n,n,n>      tasks in all, of growth (1000,100000,1000000); a million takes 7 GB of disk
  --rounds <n>         how often each side of growth and compare is measured (3)
  --help               print this

Access tokens live for 15 minutes and are renewed in load, soak, growth and compare; nothing else may last
longer than 13. Summary and report go to loadtest/results/<scenario>.json and .html. k6 has to be on the
PATH; CPU and memory are charted, and CPU is counted for each request of the mix, on Linux.
Exit codes: 0 all thresholds held, 1 something is missing or has no figures, 2 wrong use, 99 a threshold was
broken, 130 interrupted.
`;
