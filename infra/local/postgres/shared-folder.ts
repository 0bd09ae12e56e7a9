/** Where root keeps what other accounts must reach when the checkout is closed to them. */
export const SHARED_FOLDER = '/var/lib/trellis';
