/** When a site opens: a Wednesday morning, at which the database that all of them are copies of was filled. */
export const openingOfSites = '2026-11-25T09:00'
