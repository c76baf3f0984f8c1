// npm run bench: installs what is missing, then speed beside n8n's own nodes (scripts/bench/).

import { ensureDependencies, runScript } from './bootstrap.mjs';

await ensureDependencies();
runScript('scripts/bench/main.ts');
