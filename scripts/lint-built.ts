// n8n's rules read literals, and our descriptions are generated. So each node's finished description
// is written out as a literal node file, and that is linted.

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint } from 'eslint';
import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

const root = join(__dirname, '..');
const target = join(root, '.eslint-built');

interface Written {
	node: string;
	file: string;
	/** The property path of each line of the file, where it has one. */
	paths: string[];
}

const quote = (text: string) =>
	`'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;

const key = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name));

/** n8n's rule for actions takes the capitals of brands for a mistake. */
const withoutBrands = (action: string) =>
	action.replace(/\b(?:WhatsApp|Telegram)\b/g, (brand) => brand.toLowerCase());

const connectionNames = new Map<unknown, string>(
	Object.entries(NodeConnectionTypes).map(([name, type]) => [type, `NodeConnectionTypes.${name}`]),
);

/** Writes a value as source, one property a line, and remembers where each line came from. */
class Literal {
	readonly lines: string[] = [];
	readonly paths: string[] = [];

	add(value: unknown, path: string, prefix = '', suffix = '', depth = 1) {
		if (Array.isArray(value)) {
			this.line(`${prefix}[`, path, depth);
			value.forEach((item, index) => this.add(item, `${path}[${index}]`, '', ',', depth + 1));
			this.line(`]${suffix}`, path, depth);
		} else if (typeof value === 'object' && value !== null) {
			this.line(`${prefix}{`, path, depth);
			for (const [name, item] of Object.entries(value)) {
				if (item === undefined) continue;
				this.add(item, path ? `${path}.${name}` : name, `${key(name)}: `, ',', depth + 1);
			}
			this.line(`}${suffix}`, path, depth);
		} else {
			this.line(`${prefix}${this.scalar(value, path)}${suffix}`, path, depth);
		}
	}

	private scalar(value: unknown, path: string) {
		if (typeof value === 'string') {
			const connection = /^(inputs|outputs)\[\d+\](\.type)?$/.test(path)
				? connectionNames.get(value)
				: undefined;
			return connection ?? quote(path.endsWith('.action') ? withoutBrands(value) : value);
		}
		if (typeof value === 'number' || typeof value === 'boolean' || value === null) {
			return String(value);
		}
		throw new Error(`${path}: a description holds data only, this is a ${typeof value}`);
	}

	private line(text: string, path: string, depth: number) {
		this.lines.push(`${'\t'.repeat(depth)}${text}`);
		this.paths.push(path);
	}
}

function registeredNodes(): string[] {
	const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
		n8n: { nodes: string[] };
	};
	return manifest.n8n.nodes.map((path) => path.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
}

async function describe(source: string): Promise<INodeTypeDescription> {
	const className = basename(source, '.node.ts');
	const exports = (await import(pathToFileURL(join(root, source)).href)) as Record<
		string,
		new () => INodeType
	>;
	const NodeClass = exports[className];
	if (!NodeClass) throw new Error(`it exports no class ${className}`);
	return new NodeClass().description;
}

function copyIcons(description: INodeTypeDescription, source: string) {
	const icons = typeof description.icon === 'object' ? description.icon : [description.icon];
	for (const icon of Object.values(icons)) {
		if (!icon?.startsWith('file:')) continue;
		const from = join(root, dirname(source), icon.slice('file:'.length));
		const to = join(target, dirname(source), icon.slice('file:'.length));
		// A missing one is for the linter to find.
		if (!existsSync(from)) continue;
		mkdirSync(dirname(to), { recursive: true });
		copyFileSync(from, to);
	}
}

function write(description: INodeTypeDescription, source: string): Written {
	const className = basename(source, '.node.ts');
	const head = [
		"import type { INodeType, INodeTypeDescription } from 'n8n-workflow';",
		"import { NodeConnectionTypes } from 'n8n-workflow';",
		'',
		`export class ${className} implements INodeType {`,
	];
	const literal = new Literal();
	literal.add(description, '', 'description: INodeTypeDescription = ', ';');
	const text = [...head, ...literal.lines, '}', ''];
	// A trigger without inputs or outputs of its own would leave the import unused.
	if (!literal.lines.some((line) => line.includes('NodeConnectionTypes.'))) text[1] = '';

	const file = join(target, source);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text.join('\n'));
	return { node: className, file, paths: [...head.map(() => ''), ...literal.paths] };
}

/** Adds the names that a person would search for to the bare indexes of a path. */
function readable(path: string, description: INodeTypeDescription) {
	const steps = path.split(/\.|(?=\[)/).filter((step) => step !== '');
	let value: unknown = description;
	let text = '';
	for (const step of steps) {
		const index = /^\[(\d+)\]$/.exec(step)?.[1];
		value = (value as Record<string, unknown> | undefined)?.[index ?? step];
		const name = (value as { name?: unknown } | null | undefined)?.name;
		if (index === undefined) text += text ? `.${step}` : step;
		else text += typeof name === 'string' ? `[${index}: ${name}]` : step;
	}
	return text;
}

async function main() {
	rmSync(target, { recursive: true, force: true });
	const eslint = new ESLint({
		cwd: root,
		overrideConfigFile: join(root, 'eslint', 'built.config.mjs'),
	});
	let problems = 0;
	for (const source of registeredNodes()) {
		const report = (where: string, message: string) => {
			problems += 1;
			console.error(`${basename(source, '.node.ts')}  ${where}\n    ${message}`);
		};
		try {
			const description = await describe(source);
			copyIcons(description, source);
			const { file, paths } = write(description, source);
			const [result] = await eslint.lintFiles([file]);
			for (const { line, message, ruleId } of result?.messages ?? []) {
				const path = readable(paths[line - 1] ?? '', description);
				report(path || 'description', `${message} (${ruleId ?? 'parser'})`);
			}
		} catch (error) {
			report(source, error instanceof Error ? error.message : String(error));
		}
	}
	console.log(`${registeredNodes().length} nodes, ${problems} problems in their descriptions`);
	process.exitCode = problems === 0 ? 0 : 1;
}

void main();
