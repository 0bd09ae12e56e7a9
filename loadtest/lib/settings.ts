/** Where the system runs; its address without a path. */
export const baseUrl = (__ENV.BASE_URL || 'http://127.0.0.1:4000').replace(/\/+$/, '');
/** Who answers access tokens that are still good; empty: those of the world are all there are. */
export const tokensUrl = __ENV.TOKENS_URL || '';
export const rate = Number(__ENV.RATE || 1000);
export const duration = __ENV.DURATION || '1m';
export const durationS = Number(__ENV.DURATION_S || 60);
/** Seconds before anything counts. */
export const warmUp = Number(__ENV.WARM_UP || 30);
/** The highest rate of what is more than the system can bear. */
export const peak = Number(__ENV.PEAK || 4000);
/** How many use the system at a time. */
export const people = Number(__ENV.PEOPLE || 1000);
export const subscribers = Number(__ENV.SUBSCRIBERS || 1000);
/** Changes per second. */
export const events = Number(__ENV.EVENTS || 10);
export const credentials = {
  email: __ENV.DEMO_EMAIL || 'demo@trellis.example',
  password: __ENV.DEMO_PASSWORD || 'demo-password-123',
};
