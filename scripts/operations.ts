import { catalog } from './catalog';

process.stdout.write(`${JSON.stringify(catalog(), null, '\t')}\n`);
