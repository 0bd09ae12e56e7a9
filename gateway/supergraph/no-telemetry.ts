// Has to run before @apollo/gateway is evaluated: that is when it decides whether to report home.
// biome-ignore lint/style/noProcessEnv: a switch of a library, not a setting of ours
process.env.APOLLO_TELEMETRY_DISABLED = 'true';
