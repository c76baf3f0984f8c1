import { ensureDependencies, runScript } from './bootstrap.mjs';

await ensureDependencies();
runScript('scripts/pictures.ts');
