/** The first part of every query key. */
export const root = 'taskflow';
