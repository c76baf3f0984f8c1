import { ensureDependencies, runScript } from './bootstrap.mjs';

await ensureDependencies();
runScript('scripts/bench/main.ts');
