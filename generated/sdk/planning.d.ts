export * from './planning.cjs';
