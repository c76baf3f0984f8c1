import { ensureDependencies, runScript } from './bootstrap.mjs';

await ensureDependencies();
runScript('scripts/queue/main.ts');
