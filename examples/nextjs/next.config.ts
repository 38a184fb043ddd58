import type { NextConfig } from 'next';

const config: NextConfig = {
  // As in a new app of create-next-app. The files work without it, too.
  cacheComponents: true,
  // This folder, though the one above has a lockfile, too.
  turbopack: { root: import.meta.dirname },
};
export default config;
