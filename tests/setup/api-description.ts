/** The types of a client of the interface for programs, made from its description: `npx vitest run tests/booking/api -u`. */

export interface paths {
  '/api/v1/services': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Every service, closed ones and those that are not booked here too */
    get: operations['listServices']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/services/{code}/slots': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The open starts of a service; none while it is closed or not booked here */
    get: operations['listSlots']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/appointments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Books a start; sent again within a day, the same answer */
    post: operations['book']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/appointments/{reference}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** How an appointment stands */
    get: operations['see']
    put?: never
    post?: never
    /** Cancels, until the start; again, nothing changes */
    delete: operations['cancel']
    options?: never
    head?: never
    /** Moves it to another open start of its service; the start that it has changes nothing */
    patch: operations['move']
    trace?: never
  }
  '/api/openapi.json': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** This description */
    get: operations['describe']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    Wanted: {
      /** @example individual-counselling */
      service: string
      /**
       * Format: date-time
       * @description ISO 8601 with an offset, to the minute
       * @example 2026-11-26T09:00:00+08:00
       */
      starts: string
      /**
       * @description What to call whoever comes; a nickname will do
       * @example 小陈
       */
      called: string
      reach: {
        /** @enum {string} */
        by: 'sms' | 'email' | 'none'
        /**
         * @description A mobile number in E.164, or a Chinese one as it is told, or an e-mail address; absent with none
         * @example +8613800000000
         */
        contact?: string
        /**
         * @description The hours of any day in which it is safe; without, whenever the park writes
         * @example {
         *       "from": "09:00",
         *       "to": "17:00"
         *     }
         */
        between?: {
          from: string
          to: string
        }
      }
      prepare?: ('wheelchair' | 'dialect' | 'interpreter' | 'acquaintances')[]
      /**
       * @description Four digits of their own choice, which the page and the desk will ask for
       * @example 4827
       */
      passcode: string
      /**
       * @description zh-CN unless given
       * @enum {string}
       */
      locale?: 'zh-CN' | 'en'
      /**
       * @description Whoever comes has read what is kept, why and for how long, and agreed
       * @constant
       */
      consent: true
    }
    OtherTime: {
      /**
       * Format: date-time
       * @description ISO 8601 with an offset, to the minute
       * @example 2026-11-26T09:00:00+08:00
       */
      starts: string
    }
    Service: {
      /** @example individual-counselling */
      code: string
      /**
       * @example {
       *       "zh": "单独谈一谈",
       *       "en": "A talk on your own"
       *     }
       */
      name: {
        zh: string
        en: string
      }
      /** @example hexie */
      organisation: string
      /** @example 60 */
      minutes: number
      /** @description For how many parties it is; one for two is booked on our pages, where each is asked alone */
      parties: number
      /** @enum {string} */
      format: 'alone' | 'together' | 'separate_rooms' | 'family'
      /** @description Whether it has slots here and can be booked here */
      online: boolean
    }
    Problem: {
      /**
       * Format: uri
       * @description Names the kind of problem in this park; not to be fetched
       */
      type: string
      /** @description A sentence in the language of Accept-Language, zh-CN or en */
      title: string
      status: number
      /** @description The stable name of what said no */
      rule: string
      /** @description With slot_is_taken: the nearest open starts, three at most */
      alternatives?: components['schemas']['Slot'][]
      /**
       * @description With faults_in_fields: what is wrong, by field
       * @example {
       *       "reach.contact": "mobile_number"
       *     }
       */
      faults?: {
        [key: string]: string
      }
    }
    Slot: {
      /**
       * Format: date-time
       * @description ISO 8601 by the clock of the park, with its offset
       * @example 2026-11-25T18:30:00+08:00
       */
      starts: string
      /**
       * Format: date-time
       * @description ISO 8601 by the clock of the park, with its offset
       * @example 2026-11-25T18:30:00+08:00
       */
      ends: string
    }
    Booked: {
      /**
       * @description Eight digits
       * @example 48271936
       */
      reference: string
      /**
       * Format: date-time
       * @description ISO 8601 by the clock of the park, with its offset
       * @example 2026-11-25T18:30:00+08:00
       */
      starts: string
      /**
       * Format: date-time
       * @description ISO 8601 by the clock of the park, with its offset
       * @example 2026-11-25T18:30:00+08:00
       */
      ends: string
      /** @description What opens this appointment here: a secret */
      key: string
      /**
       * Format: uri
       * @description The page of whoever comes: a secret as well, and theirs
       */
      manage: string
    }
    Appointment: {
      /**
       * @description Eight digits
       * @example 48271936
       */
      reference: string
      /** @example individual-counselling */
      service: string
      /**
       * Format: date-time
       * @description ISO 8601 by the clock of the park, with its offset
       * @example 2026-11-25T18:30:00+08:00
       */
      starts: string
      /**
       * Format: date-time
       * @description ISO 8601 by the clock of the park, with its offset
       * @example 2026-11-25T18:30:00+08:00
       */
      ends: string
      /** @enum {string} */
      state: 'booked' | 'cancelled' | 'over'
      /** @description Grows by one with every change */
      sequence: number
    }
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  listServices: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Services */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            services: components['schemas']['Service'][]
          }
        }
      }
      /** @description Too many requests from one network. */
      429: {
        headers: {
          /** @description Seconds */
          'Retry-After': string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/too_many",
           *       "title": "Too many requests; please try again later.",
           *       "status": 429,
           *       "rule": "too_many"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listSlots: {
    parameters: {
      query: {
        /** @description A day of the park */
        from: string
        days: number
      }
      header?: never
      path: {
        code: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Slots, in order */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            slots: components['schemas']['Slot'][]
          }
        }
      }
      /** @description There is no such service. */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/absent",
           *       "title": "There is no such thing.",
           *       "status": 404,
           *       "rule": "absent"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description Something is wrong with from or days. */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/faults_in_fields",
           *       "title": "Some fields need another look.",
           *       "status": 422,
           *       "rule": "faults_in_fields"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description Too many requests from one network. */
      429: {
        headers: {
          /** @description Seconds */
          'Retry-After': string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/too_many",
           *       "title": "Too many requests; please try again later.",
           *       "status": 429,
           *       "rule": "too_many"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  book: {
    parameters: {
      query?: never
      header: {
        'Idempotency-Key': string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['Wanted']
      }
    }
    responses: {
      /** @description Booked */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Booked']
        }
      }
      /** @description No JSON, or no record of fields. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/not_understood",
           *       "title": "We did not understand the request. Nothing has changed.",
           *       "status": 400,
           *       "rule": "not_understood"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description slot_is_taken, with the nearest open starts beside it; the_same_form_is_one_appointment when the Idempotency-Key has booked something else, or something over a day ago. */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/slot_is_taken",
           *       "title": "That time cannot be had.",
           *       "status": 409,
           *       "rule": "slot_is_taken"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description More than 64 KB. */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/too_large",
           *       "title": "That was too long and was not taken.",
           *       "status": 413,
           *       "rule": "too_large"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description Not said to be JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/not_json",
           *       "title": "Please send JSON, in UTF-8.",
           *       "status": 415,
           *       "rule": "not_json"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description Something is wrong with the fields named in faults. */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/faults_in_fields",
           *       "title": "Some fields need another look.",
           *       "status": 422,
           *       "rule": "faults_in_fields"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description Too many requests from one network. */
      429: {
        headers: {
          /** @description Seconds */
          'Retry-After': string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/too_many",
           *       "title": "Too many requests; please try again later.",
           *       "status": 429,
           *       "rule": "too_many"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  see: {
    parameters: {
      query?: never
      header?: never
      path: {
        reference: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Appointment */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Appointment']
        }
      }
      /** @description Absent, over, or not yours: one answer. */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/absent",
           *       "title": "There is no such thing.",
           *       "status": 404,
           *       "rule": "absent"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description Too many requests from one network. */
      429: {
        headers: {
          /** @description Seconds */
          'Retry-After': string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/too_many",
           *       "title": "Too many requests; please try again later.",
           *       "status": 429,
           *       "rule": "too_many"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  cancel: {
    parameters: {
      query?: never
      header?: never
      path: {
        reference: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Cancelled */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Absent, over, or not yours: one answer. */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/absent",
           *       "title": "There is no such thing.",
           *       "status": 404,
           *       "rule": "absent"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description too_late_to_cancel when it has begun, appointment_has_changed when it changed at the same moment, held_until_a_voice_confirms until whoever booked says so, on the telephone or at the desk. */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/too_late_to_cancel",
           *       "title": "It has begun and cannot be cancelled any more. Not coming is fine too.",
           *       "status": 409,
           *       "rule": "too_late_to_cancel"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description Too many requests from one network. */
      429: {
        headers: {
          /** @description Seconds */
          'Retry-After': string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/too_many",
           *       "title": "Too many requests; please try again later.",
           *       "status": 429,
           *       "rule": "too_many"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  move: {
    parameters: {
      query?: never
      header?: never
      path: {
        reference: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['OtherTime']
      }
    }
    responses: {
      /** @description As it stands now */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Appointment']
        }
      }
      /** @description No JSON, or no record of fields. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/not_understood",
           *       "title": "We did not understand the request. Nothing has changed.",
           *       "status": 400,
           *       "rule": "not_understood"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description Absent, over, or not yours: one answer. */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/absent",
           *       "title": "There is no such thing.",
           *       "status": 404,
           *       "rule": "absent"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description slot_is_taken, with the nearest open starts beside it; too_late_to_change within the lead time of the service; appointment_has_changed when it is cancelled, or changed at the same moment. */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/slot_is_taken",
           *       "title": "That time cannot be had.",
           *       "status": 409,
           *       "rule": "slot_is_taken"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description More than 64 KB. */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/too_large",
           *       "title": "That was too long and was not taken.",
           *       "status": 413,
           *       "rule": "too_large"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description Not said to be JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/not_json",
           *       "title": "Please send JSON, in UTF-8.",
           *       "status": 415,
           *       "rule": "not_json"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description Something is wrong with starts, or there is another field. */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/faults_in_fields",
           *       "title": "Some fields need another look.",
           *       "status": 422,
           *       "rule": "faults_in_fields"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description Too many requests from one network. */
      429: {
        headers: {
          /** @description Seconds */
          'Retry-After': string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/too_many",
           *       "title": "Too many requests; please try again later.",
           *       "status": 429,
           *       "rule": "too_many"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  describe: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OpenAPI 3.1 */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            [key: string]: unknown
          }
        }
      }
      /** @description Too many requests from one network. */
      429: {
        headers: {
          /** @description Seconds */
          'Retry-After': string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://example.org/api/problems/too_many",
           *       "title": "Too many requests; please try again later.",
           *       "status": 429,
           *       "rule": "too_many"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
}
