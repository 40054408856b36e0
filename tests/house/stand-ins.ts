import type ts from 'typescript'
import { checker, type DeclaredQuery } from './declared-queries.ts'
import { elementOf, kindOfType, membersOf, someOf } from './kinds.ts'

const standInOfProperties = (type: ts.Type) =>
  Object.fromEntries(
    checker
      .getPropertiesOfType(type)
      .filter(({ name }) => !name.startsWith('__@')) // the mark of a proof type has no value
      .map(property => [property.name, standIn(checker.getTypeOfSymbol(property))]),
  )

/** A value of a declared type: of a choice its first, a list of one, an object with all its members. */
const standIn = (type: ts.Type): unknown => {
  const [member] = membersOf(type)
  if (!member) return null
  if (member.isStringLiteral() || member.isNumberLiteral()) return member.value
  const element = elementOf(member)
  if (element) return [standIn(element)]
  if (checker.isTupleType(member))
    return checker.getTypeArguments(member as ts.TypeReference).map(part => standIn(part))
  if (member.getCallSignatures().length > 0) return () => undefined
  const kind = kindOfType(member)
  return kind === 'json' ? standInOfProperties(member) : someOf(kind)
}

/** Arguments to call a query with, after Sql. */
export const standInsFor = ({ asks }: DeclaredQuery): unknown[] => asks.map(standIn)
