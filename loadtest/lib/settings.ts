/** Where the system runs; its address without a path. */
export const baseUrl = (__ENV.BASE_URL || 'http://127.0.0.1:4000').replace(/\/+$/, '');
export const rate = Number(__ENV.RATE || 1000);
export const duration = __ENV.DURATION || '1m';
export const credentials = {
  email: __ENV.DEMO_EMAIL || 'demo@trellis.example',
  password: __ENV.DEMO_PASSWORD || 'demo-password-123',
};
