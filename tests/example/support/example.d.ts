// The files of the example, which has compiler options of its own: `next build` checks their types.
declare module '#example/*';
