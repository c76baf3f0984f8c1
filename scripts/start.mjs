// npm start: installs what is missing, then a real n8n (scripts/start/).

import { ensureDependencies, runScript } from './bootstrap.mjs';

await ensureDependencies();
runScript('scripts/start/main.ts');
