import { z } from 'zod'
import type { ZodOpenApiPathsObject, ZodOpenApiResponseObject } from 'zod-openapi'
import { problem } from './described-problems.ts'
import { appointmentTold, bookedTold, serviceTold, slotTold } from './told.ts'
import { idempotencyKey, otherTime, serviceCode, span, wanted } from './wanted.ts'

const answer = (description: string, schema: z.ZodType): ZodOpenApiResponseObject => ({
  description,
  content: { 'application/json': { schema } },
})

const flooded = { 429: problem('Too many requests from one network.', 'too_many') }
const kept = {
  security: [{ key: [] }],
  requestParams: { path: z.object({ reference: z.string().meta({ example: '48271936' }) }) },
}
const absent = { 404: problem('Absent, over, or not yours: one answer.', 'absent') }
const body = (schema: z.ZodType) => ({ required: true, content: { 'application/json': { schema } } })
const unread = {
  400: problem('No JSON, or no record of fields.', 'not_understood'),
  413: problem('More than 64 KB.', 'too_large'),
  415: problem('Not said to be JSON in UTF-8.', 'not_json'),
}

/** What stands at each address of the interface. */
export const paths: ZodOpenApiPathsObject = {
  '/api/v1/services': {
    get: {
      operationId: 'listServices',
      summary: 'Every service, closed ones and those that are not booked here too',
      responses: { 200: answer('Services', z.object({ services: z.array(serviceTold) })), ...flooded },
    },
  },
  '/api/v1/services/{code}/slots': {
    get: {
      operationId: 'listSlots',
      summary: 'The open starts of a service; none while it is closed or not booked here',
      requestParams: { path: z.object({ code: serviceCode }), query: span },
      responses: {
        200: answer('Slots, in order', z.object({ slots: z.array(slotTold) })),
        404: problem('There is no such service.', 'absent'),
        422: problem('Something is wrong with from or days.', 'faults_in_fields'),
        ...flooded,
      },
    },
  },
  '/api/v1/appointments': {
    post: {
      operationId: 'book',
      summary: 'Books a start; sent again within a day, the same answer',
      requestParams: { header: z.object({ 'Idempotency-Key': idempotencyKey }) },
      requestBody: body(wanted),
      responses: {
        201: answer('Booked', bookedTold),
        409: problem(
          'slot_is_taken, with the nearest open starts beside it; the_same_form_is_one_appointment when the Idempotency-Key ' +
            'has booked something else, or something over a day ago.',
          'slot_is_taken',
        ),
        422: problem('Something is wrong with the fields named in faults.', 'faults_in_fields'),
        ...unread,
        ...flooded,
      },
    },
  },
  '/api/v1/appointments/{reference}': {
    get: {
      operationId: 'see',
      summary: 'How an appointment stands',
      ...kept,
      responses: { 200: answer('Appointment', appointmentTold), ...absent, ...flooded },
    },
    patch: {
      operationId: 'move',
      summary: 'Moves it to another open start of its service; the start that it has changes nothing',
      ...kept,
      requestBody: body(otherTime),
      responses: {
        200: answer('As it stands now', appointmentTold),
        ...absent,
        409: problem(
          'slot_is_taken, with the nearest open starts beside it; too_late_to_change within the lead time of the service; ' +
            'appointment_has_changed when it is cancelled, or changed at the same moment.',
          'slot_is_taken',
        ),
        422: problem('Something is wrong with starts, or there is another field.', 'faults_in_fields'),
        ...unread,
        ...flooded,
      },
    },
    delete: {
      operationId: 'cancel',
      summary: 'Cancels, until the start; again, nothing changes',
      ...kept,
      responses: {
        204: { description: 'Cancelled' },
        ...absent,
        409: problem(
          'too_late_to_cancel when it has begun, appointment_has_changed when it changed at the same moment, held_until_a_voice_confirms ' +
            'until whoever booked says so, on the telephone or at the desk.',
          'too_late_to_cancel',
        ),
        ...flooded,
      },
    },
  },
  '/api/openapi.json': {
    get: {
      operationId: 'describe',
      summary: 'This description',
      responses: { 200: answer('OpenAPI 3.1', z.looseObject({})), ...flooded },
    },
  },
}
