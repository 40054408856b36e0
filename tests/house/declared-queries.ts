import { join, relative } from 'node:path'
import ts from 'typescript'
import { root } from '../../server/root.ts'
import { sourcesIn } from './sources.ts'

export interface DeclaredQuery {
  /** sql/booking/links.ts partyOfReference */
  readonly name: string
  readonly path: string
  readonly exported: string
  /** Of its parameters after Sql. */
  readonly asks: readonly ts.Type[]
}

/** Where a value or a fragment stands in the text of a statement. */
export const HOLE = '◦'

export interface DeclaredStatement {
  readonly path: string
  /** What the driver will be given, with a hole where a value stands: the key by which a statement is known again. */
  readonly text: string
  /** Undefined when it says nothing of the rows that it gives. */
  readonly row: ts.Type | undefined
}

/** Rooms of sql that hold queries: not the schema, nor the rows that a new park starts with. */
const subjects = sourcesIn(['sql'], /\.ts$/).filter(({ path }) =>
  /^sql\/(?!migrations|seed)[a-z]+\//.test(path),
)

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  root,
)
const program = ts.createProgram(
  subjects.map(({ path }) => join(root, path)),
  options,
)
export const checker = program.getTypeChecker()

const files = program
  .getSourceFiles()
  .map(file => ({ file, path: relative(root, file.fileName) }))
  .filter(({ path }) => subjects.some(subject => subject.path === path))

const asksForSql = ({ parameters: [first] }: ts.ArrowFunction) =>
  /^(Sql|Pool)$/.test(first?.type?.getText() ?? '')

const queriesIn = ({ file, path }: (typeof files)[number]): DeclaredQuery[] => {
  const module = checker.getSymbolAtLocation(file)
  if (!module) return []
  return checker.getExportsOfModule(module).flatMap(({ name, valueDeclaration: made }) => {
    const does = made && ts.isVariableDeclaration(made) ? made.initializer : undefined
    if (!does || !ts.isArrowFunction(does) || !asksForSql(does)) return []
    const asks = does.parameters.slice(1).map(parameter => checker.getTypeAtLocation(parameter))
    return [{ name: `${path} ${name}`, path, exported: name, asks }]
  })
}

const pieces = (template: ts.TemplateLiteral): string[] =>
  ts.isTemplateExpression(template)
    ? [template.head, ...template.templateSpans.map(({ literal }) => literal)].map(literal =>
        literal.getText().replace(/^[`}]|(`|\$\{)$/g, ''),
      )
    : [template.getText().slice(1, -1)]

/** A list of rows, or the one row of a statement that always gives one: [Row]. */
const rowOf = (rows: ts.TypeNode): ts.Type => {
  const type = checker.getTypeFromTypeNode(rows)
  return checker.getTypeArguments(type as ts.TypeReference)[0] ?? type
}

const statementsIn = ({ file, path }: (typeof files)[number]): DeclaredStatement[] => {
  const found: DeclaredStatement[] = []
  const look = (node: ts.Node) => {
    if (ts.isTaggedTemplateExpression(node)) {
      const rows = node.typeArguments?.[0]
      found.push({ path, text: pieces(node.template).join(HOLE), row: rows && rowOf(rows) })
    }
    ts.forEachChild(node, look)
  }
  look(file)
  return found
}

/** Every exported function of the queries' rooms that asks for Sql. */
export const declaredQueries = files.flatMap(queriesIn)

/** Every statement and fragment in those rooms. */
export const declaredStatements = files.flatMap(statementsIn)
