import type { NextConfig } from 'next';

const config: NextConfig = {
  // As in a new app of create-next-app. The files work without these, too.
  cacheComponents: true,
  partialPrefetching: true,
  // This folder, though the one above has a lockfile, too.
  turbopack: { root: import.meta.dirname },
};
export default config;
