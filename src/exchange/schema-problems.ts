/** What a request lacks or has too much of against the schema of its route, in words of ours and with JSON pointers. */
import type { FastifySchemaValidationError } from 'fastify/types/schema.js';
import type { Problem } from '../core/problem.ts';
import type { Text } from '../core/text.ts';

const KINDS: Readonly<Record<string, Text>> = {
  string: { ko: '문자열', en: 'a text' },
  number: { ko: '숫자', en: 'a number' },
  integer: { ko: '정수', en: 'a whole number' },
  boolean: { ko: '참이나 거짓', en: 'true or false' },
  array: { ko: '목록', en: 'a list' },
  object: { ko: '객체', en: 'an object' },
  null: { ko: 'null', en: 'null' },
};

type Params = Readonly<Record<string, unknown>>;

const SAID: Readonly<Record<string, (params: Params) => Text>> = {
  required: () => ({ ko: '있어야 합니다.', en: 'It must be given.' }),
  additionalProperties: () => ({ ko: '모르는 항목입니다.', en: 'It is not known.' }),
  type: ({ type }) => {
    const kinds = [type].flat().map((kind) => KINDS[String(kind)] ?? { ko: String(kind), en: String(kind) });
    const [ko, en] = [kinds.map((kind) => kind.ko).join(', '), kinds.map((kind) => kind.en).join(' or ')];
    return { ko: `종류가 맞지 않습니다(${ko}).`, en: `It must be ${en}.` };
  },
  enum: ({ allowedValues }) => {
    const values = [allowedValues].flat().join(', ');
    return { ko: `다음 가운데 하나여야 합니다: ${values}`, en: `It must be one of: ${values}` };
  },
  const: ({ allowedValue }) => ({
    ko: `이 값이어야 합니다: ${allowedValue}`,
    en: `It must be ${allowedValue}.`,
  }),
  minimum: ({ limit }) => ({ ko: `${limit} 이상이어야 합니다.`, en: `It must be ${limit} or more.` }),
  maximum: ({ limit }) => ({ ko: `${limit} 이하여야 합니다.`, en: `It must be ${limit} or less.` }),
  exclusiveMinimum: ({ limit }) => ({
    ko: `${limit}보다 커야 합니다.`,
    en: `It must be more than ${limit}.`,
  }),
  exclusiveMaximum: ({ limit }) => ({
    ko: `${limit}보다 작아야 합니다.`,
    en: `It must be less than ${limit}.`,
  }),
  minLength: ({ limit }) => ({
    ko: `${limit}자 이상이어야 합니다.`,
    en: `It must have ${limit} or more characters.`,
  }),
  maxLength: ({ limit }) => ({
    ko: `${limit}자 이하여야 합니다.`,
    en: `It must have ${limit} or fewer characters.`,
  }),
  minItems: ({ limit }) => ({
    ko: `${limit}개 이상이어야 합니다.`,
    en: `It must have ${limit} or more entries.`,
  }),
  maxItems: ({ limit }) => ({
    ko: `${limit}개 이하여야 합니다.`,
    en: `It must have ${limit} or fewer entries.`,
  }),
  uniqueItems: () => ({ ko: '같은 값이 두 번 있습니다.', en: 'It names something twice.' }),
  pattern: ({ pattern }) => ({
    ko: `형식이 맞지 않습니다: ${pattern}`,
    en: `It does not look as it must: ${pattern}`,
  }),
};

const FITS_NONE: Text = {
  ko: '허용된 어느 형식에도 맞지 않습니다.',
  en: 'It fits none of the forms allowed.',
};

/** Of a choice between forms only the choice is told: what each form would have wanted contradicts the others. */
const isOfAForm = ({ schemaPath }: FastifySchemaValidationError): boolean =>
  /\/(anyOf|oneOf)\/\d+\//.test(schemaPath);

/** @param where the part of the request that was looked at: `body`, `querystring`, `params`, `headers` */
export function schemaProblems(
  errors: readonly FastifySchemaValidationError[],
  where: string | undefined,
): readonly Problem[] {
  return errors
    .filter((error) => !isOfAForm(error))
    .map((error) => {
      const { keyword, params } = error;
      const message = SAID[keyword]?.(params) ?? FITS_NONE;
      const named = params.missingProperty ?? params.additionalProperty;
      const place = `${error.instancePath}${named === undefined ? '' : `/${named}`}`;
      const pointer = where === undefined || where === 'body' ? place : `/${where}${place}`;
      return { code: `request/${keyword}`, message, pointer };
    });
}
