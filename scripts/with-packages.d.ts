/** Installs the packages of a folder unless they are there. @throws Error with a sentence */
export function installPackages(folder: string): void;
