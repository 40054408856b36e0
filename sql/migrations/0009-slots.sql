-- Words for the arithmetic of open slots (sql/availability): from days and times of day to instants of the park (R8). Functions, so
-- that the zone is written in one place. Plain expressions, so that the planner sees through them.
-- An empty range has no bounds, and a range made from no bounds lasts for ever: hence the question before each.

create function here(at timestamp) returns timestamptz immutable parallel safe language sql
  return at at time zone 'Asia/Shanghai';

create function day_here(at timestamptz) returns date immutable parallel safe language sql
  return (at at time zone 'Asia/Shanghai')::date;

create function span(midnight timestamptz, hours timerange) returns tstzrange immutable parallel safe language sql
  return case when isempty(hours) then 'empty'
    else tstzrange(midnight + lower(hours)::interval, midnight + upper(hours)::interval) end;

create function span(days daterange) returns tstzrange immutable parallel safe language sql
  return case when isempty(days) then 'empty' else tstzrange(here(lower(days)), here(upper(days))) end;

create function minutes(during tstzrange) returns numeric immutable parallel safe language sql
  return extract(epoch from upper(during) - lower(during)) / 60;
