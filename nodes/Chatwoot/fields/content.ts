import type { Json, JsonMap } from '../../shared/json';
import type { FileChoice } from '../../shared/types';

/** Beside files, where all is text, the attributes travel as JSON text, which the server reads. */
export function contentAttributesIn(attributes: JsonMap, files?: readonly FileChoice[]): Json {
	return files && files.length > 0 ? JSON.stringify(attributes) : attributes;
}
