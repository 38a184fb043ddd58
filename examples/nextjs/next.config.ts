import type { NextConfig } from 'next';

const config: NextConfig = {
  // This folder, though the one above has a lockfile, too.
  turbopack: { root: import.meta.dirname },
};
export default config;
