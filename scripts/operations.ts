// npm run -s operations: one JSON array and nothing else.

import { catalog } from '../harness/catalog';

process.stdout.write(`${JSON.stringify(catalog(), null, '\t')}\n`);
