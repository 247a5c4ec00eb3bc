-- The meetings of figures, as joins. The statements are run in this order; each makes one table.
--
-- Input: figure (row, place, thing, quality, reading, witness, edition, is_outdated, is_forecast,
-- unstated, source, stated_on, witness_rank, is_ahead),
-- where place is the rank of the id; reading (number, statement, is_point, value, digit, rank_low,
-- rank_high, tight_low, tight_high, wide_low, wide_high, cut_low, cut_high), where ends are exact
-- ranks, and wide_first and wide_last the ranks of the ends themselves; later (edition, other), the editions that are certainly later; printed (edition);
-- meets (quality, other_quality, left_open), the qualities that do not differ; limits (few, and
-- how many times as many forecasts are few; shown, the readings of which every meeting is shown).

-- Figures of which one source states three numbers or more that exclude each other, by itself or
-- by one witness without an edition.
create or replace temp table listed as
with stated as (
    select f.row, thing, quality, witness, source, wide_low,
           max(wide_high) over (partition by thing, quality, witness, source
                                order by wide_low, wide_high
                                rows between unbounded preceding and 1 preceding) as reached
    from figure f join reading r on r.number = f.reading
    where edition not in (from printed)
)
select row
from stated
qualify count_if(reached is null or wide_low > reached)
        over (partition by thing, quality, witness, source) >= 3;

-- One statement per figure. What the bits of place, part and date leave open (4, 8 and 16) excuses a
-- witness from itself, too.
create or replace temp table statement as
select figure.*, l.row is not null as is_listed, unstated > 0 as is_open,
       (unstated & 28) > 0 as is_vague, (unstated & 8) > 0 or is_listed as is_part,
       is_open or is_listed as is_excused, is_vague or is_listed as is_excused_within
from figure left join (select distinct row from listed) l on l.row = figure.row
qualify count(*) over (partition by thing) > 1;

-- Statements of a superseded edition, and outdated copies.
create or replace temp table taken_back as
select row from statement where is_outdated
union
select x.row
from statement x
join statement y using (thing, quality)
where (y.edition, x.edition) in (from later);

-- Whether the witness of a reading replaced it: all its statements are taken back and none stands in
-- a printed edition, or the last article that quotes it has what excludes it.
create or replace temp table own_reading as
select thing, quality, witness, reading, max(stated_on) as until, bool_and(is_ahead) as is_ahead,
       bool_or(row in (from taken_back))
       and not bool_or(edition in (from printed) and row not in (from taken_back)) as is_withdrawn
from statement
group by thing, quality, witness, reading;

create or replace temp table last_said as
select s.thing, s.quality, s.witness, s.reading, s.edition, s.stated_on
from statement s join own_reading o using (thing, quality, witness, reading)
where not o.is_withdrawn
qualify row_number() over (partition by s.thing, s.quality, s.witness
                           order by s.stated_on desc, s.reading, s.edition) = 1;

-- Whether y, with more digits, gives x if its further digits are cut off.
create or replace macro cuts(x, y) as
    x.is_point and y.is_point and y.digit < x.digit and y.value between x.cut_low and x.cut_high;

-- Whether neither can be the other one.
create or replace macro excludes(x, y) as
    (x.wide_low > y.wide_high or y.wide_low > x.wide_high) and not cuts(x, y) and not cuts(y, x);

create or replace temp table self_replaced as
select thing, quality, witness, reading from own_reading where is_withdrawn or is_ahead
union
select s.thing, s.quality, s.witness, s.reading
from statement s
join own_reading o using (thing, quality, witness, reading)
join last_said l using (thing, quality, witness)
join reading x on x.number = s.reading
join reading y on y.number = l.reading
group by all
having bool_and(l.stated_on > o.until and excludes(x, y)
                and (s.edition <> l.edition or s.edition = 0)
                and (s.edition, l.edition) not in (from later));

-- What names nobody and may be printed from a replaced number, and from none that somebody states.
create or replace macro prints(x, number) as
    number between x.wide_first and x.wide_last
    or (x.is_point and number between x.cut_low and x.cut_high);

create or replace temp table replaced as
with numbers as (
    select thing, quality, r.value, t.reading is not null as is_old, witness_rank < 2 as is_named
    from statement s join reading r on r.number = s.reading and r.is_point
    left join self_replaced t using (thing, quality, witness, reading)
), copied as (
    select s.row
    from statement s join reading x on x.number = s.reading
    where witness_rank = 2
      and exists (from numbers n where n.thing = s.thing and n.quality = s.quality and n.is_old
                                   and prints(x, n.value))
      and not exists (from numbers n where n.thing = s.thing and n.quality = s.quality
                                       and not n.is_old and n.is_named and prints(x, n.value))
)
from self_replaced
union
select thing, quality, witness, reading
from statement
group by all
having bool_and(row in (from copied));

create or replace temp table statement as
select s.*, r.reading is not null as is_replaced
from statement s left join replaced r using (thing, quality, witness, reading);

-- Pairs of readings that exclude each other though another statement has what gives both.
create or replace temp table finer as
select distinct s.thing, x.quality, x.number as reading, y.quality as other_quality,
       y.number as other_reading
from statement s
join reading r on r.number = s.reading and r.is_point
join (select distinct thing, quality, q.* from statement join reading q on number = reading) x
  on x.thing = s.thing and x.is_point and (r.value between x.wide_first and x.wide_last
                                           or r.value between x.cut_low and x.cut_high)
join (select distinct thing, quality, q.* from statement join reading q on number = reading) y
  on y.thing = s.thing and y.is_point and (r.value between y.wide_first and y.wide_last
                                           or r.value between y.cut_low and y.cut_high)
where excludes(x, y) and (s.quality, x.quality) in (select quality, other_quality from meets)
  and (s.quality, y.quality) in (select quality, other_quality from meets);

-- One row per reading of a thing and quality, and whether its thing has few readings.
create or replace temp table said as
select said.*, count(*) over (partition by thing)
               <= few * case when is_expected then expected else 1 end as few_of_thing
from (
    select thing, quality, reading, count(distinct witness) as witnesses,
           any_value(is_forecast) as is_expected
    from statement
    group by thing, quality, reading
) said, limits;

-- Each statement in a crowded thing, looking upwards (direction 0) and downwards (1).
create or replace temp table crowded as
select thing, quality, reading, witness, edition, is_outdated, is_forecast, is_excused,
       is_excused_within, is_replaced, direction, is_point, value, digit,
       precision, cut_low, cut_high,
       case direction when 0 then wide_low else -wide_high end as begins,
       case direction when 0 then wide_high else -wide_low end as ends
from (
    select distinct thing, quality, reading, witness, edition, is_outdated, is_forecast, is_excused,
           is_excused_within, is_replaced
    from statement join said using (thing, quality, reading) where not few_of_thing
) join reading on number = reading, (values (0), (1)) as directions(direction);

-- Everything that a crowded statement clashes with at the outermost: of each precision the furthest
-- of another witness, and the furthest of its own edition; of forecasts also the furthest number of
-- another witness that is printed to the same digit.
create or replace temp table candidate as
with other_witness as (
    select m as mine, h as theirs, 0 as kind
    from crowded m
    join crowded h on h.thing = m.thing and h.quality = m.quality and h.direction = m.direction
                  and h.witness <> m.witness and not h.is_excused and not m.is_excused
                  and not h.is_replaced and not m.is_replaced
    qualify row_number() over (
        partition by m.thing, m.quality, m.reading, m.witness, m.edition, m.is_outdated, m.direction,
                     h.precision
        order by h.begins desc, h.reading, h.witness, h.edition) = 1
), own_edition as (
    select m, h, 1
    from crowded m
    join crowded h on h.thing = m.thing and h.quality = m.quality and h.direction = m.direction
                  and h.witness = m.witness and h.edition = m.edition
    where m.edition > 0 and not m.is_outdated and not h.is_outdated
      and not m.is_excused_within and not h.is_excused_within
    qualify row_number() over (
        partition by m.thing, m.quality, m.reading, m.witness, m.edition, m.direction, h.precision
        order by h.begins desc, h.reading) = 1
), told_apart as (
    select m as mine, h as theirs, 2 as kind
    from crowded m
    join crowded h on h.thing = m.thing and h.quality = m.quality and h.direction = m.direction
                  and h.witness <> m.witness and not h.is_excused and not m.is_excused
                  and not h.is_replaced and not m.is_replaced
                  and m.is_forecast and m.is_point and h.is_point and m.digit = h.digit
    qualify row_number() over (
        partition by m.thing, m.quality, m.reading, m.witness, m.edition, m.is_outdated, m.direction
        order by case m.direction when 0 then h.value else -h.value end desc,
                 h.reading, h.witness, h.edition) = 1
)
select * from (from other_witness union all from own_edition)
where theirs.begins > mine.ends and not cuts(mine, theirs) and not cuts(theirs, mine)
  and (mine.thing, mine.quality, mine.reading, theirs.quality, theirs.reading) not in (from finer)
union all
from told_apart
where case mine.direction when 0 then theirs.value > mine.value else theirs.value < mine.value end;

-- One clash for each crowded statement that has any: the first candidate.
create or replace temp table outermost as
select distinct mine.thing as thing, mine.quality as quality, mine.reading as reading,
       theirs.quality as other_quality, theirs.reading as other_reading
from (
    select * from candidate
    qualify row_number() over (
        partition by mine.thing, mine.quality, mine.reading, mine.witness, mine.edition,
                     mine.is_outdated
        order by kind, mine.direction, theirs.precision) = 1
);

-- The pairs of readings that are compared, the lower reading on the left.
create or replace temp table pair as
with chosen as (
    select x.thing, x.quality, x.reading, y.quality as other_quality, y.reading as other_reading
    from said x join said y using (thing)
    where x.few_of_thing
    union all
    select thing, quality, reading, quality, next_reading
    from (
        select thing, quality, reading, wide_high,
               lead(reading) over neighbours as next_reading,
               lead(wide_low) over neighbours as next_low
        from said join reading r on r.number = said.reading
        where not few_of_thing
        window neighbours as (partition by thing, quality order by reading)
    )
    where next_low <= wide_high
    union all
    from outermost
), turned as (
    select thing,
           case when lower then quality else other_quality end as quality,
           case when lower then reading else other_reading end as reading,
           case when lower then other_quality else quality end as other_quality,
           case when lower then other_reading else reading end as other_reading
    from (
        select *, reading < other_reading
                  or (reading = other_reading and quality <= other_quality) as lower
        from chosen
    )
)
select distinct p.*, m.left_open, x.witnesses, y.witnesses as other_witnesses,
       x.is_expected as is_forecast, x.few_of_thing
from turned p
join meets m using (quality, other_quality)
join said x using (thing, quality, reading)
join said y on y.thing = p.thing and y.quality = p.other_quality and y.reading = p.other_reading
where (p.quality, p.reading) <> (p.other_quality, p.other_reading);

-- Rows of one reading: repeated in an edition, in several editions, by several witnesses.
create or replace temp table one_reading as
select reading, list(row order by place) as figures, 'same_edition' as relation,
       any_value(is_forecast) as is_forecast, any_value(is_excused) as is_excused
from statement
group by thing, quality, reading, witness, edition, is_outdated
having count(*) > 1
union all
select reading, list(row order by edition, place),
       case when exists (from later where list_contains(list(s.edition), later.edition)
                                      and list_contains(list(s.edition), later.other))
            then 'other_edition' else 'open_edition' end,
       any_value(is_forecast), any_value(is_excused)
from statement s
group by thing, quality, reading, witness
having count(distinct (edition, is_outdated)) > 1
union all
select reading, list(row order by witness, edition, place), 'independent', any_value(is_forecast),
       any_value(is_excused)
from statement
group by thing, quality, reading
having count(distinct witness) > 1;

-- Rows of two readings. Between witnesses: the only witness of one side is left out of the other.
-- Where readings exclude each other, each witness that replaced its own has a row of its own, and
-- what was replaced on both sides one row (-2), except in crowded things.
create or replace temp table two_readings as
with numbered as (
    select p.*, row_number() over () as number,
           excludes(f, g) or p.is_forecast and f.is_point and g.is_point and f.digit = g.digit
                             and f.value <> g.value as is_apart,
           (p.thing, p.quality, p.reading, p.other_quality, p.other_reading)
           in (from finer) as has_finer
    from pair p join reading f on f.number = p.reading join reading g on g.number = p.other_reading
), one_side as (
    select p.number, p.left_open, p.has_finer, s.*,
           case when is_apart and is_replaced then witness else -1 end as part
    from numbered p join statement s using (thing, quality, reading)
), other_side as (
    select p.number, s.*, case when is_apart and is_replaced then witness else -1 end as part
    from numbered p join statement s
      on s.thing = p.thing and s.quality = p.other_quality and s.reading = p.other_reading
), one_members as (
    select x.*
    from numbered p join one_side x using (number)
    where p.other_witnesses > 1
       or x.witness not in (select y.witness from other_side y where y.number = p.number)
), other_members as (
    select y.*
    from numbered p join other_side y using (number)
    where p.witnesses > 1
       or y.witness not in (select x.witness from one_side x where x.number = p.number)
), one_parts as (
    select distinct number, part from one_members
), other_parts as (
    select distinct number, part from other_members
), meeting_parts as (
    select number, x.part, y.part as other_part
    from one_parts x join other_parts y using (number) join numbered p using (number)
    where (x.part = -1 or y.part = -1)
      and (p.few_of_thing or not is_apart or x.part = -1 and y.part = -1)
    union all
    select distinct number, -2, -2
    from one_parts x join other_parts y using (number) join numbered p using (number)
    where p.few_of_thing and x.part >= 0 and y.part >= 0
), one_witnesses as (
    select number, o.part, o.other_part, any_value(x.is_forecast) as is_forecast,
           any_value(x.is_open) as is_open, bool_and(x.is_listed) as is_listed,
           bool_and(x.is_part) as is_part,
           bool_and(x.is_replaced) as is_replaced,
           list(x.row order by x.is_replaced, x.witness, x.edition, x.is_outdated, x.place)
           as figures
    from one_members x join meeting_parts o using (number)
    where x.part = o.part and x.witness <> o.other_part
       or o.part = -2 and x.part >= 0
          and (select count(distinct witness) > 1 or bool_and(witness <> x.witness)
               from other_members y where y.number = x.number and y.part >= 0)
    group by number, o.part, o.other_part
), other_witnesses as (
    select number, o.part, o.other_part, any_value(y.is_open) as is_open,
           bool_and(y.is_listed) as is_listed, bool_and(y.is_part) as is_part,
           bool_and(y.is_replaced) as is_replaced,
           list(y.row order by y.is_replaced, y.witness, y.edition, y.is_outdated, y.place)
           as figures
    from other_members y join meeting_parts o using (number)
    where y.part = o.other_part and y.witness <> o.part
       or o.part = -2 and y.part >= 0
          and (select count(distinct witness) > 1 or bool_and(witness <> y.witness)
               from one_members x where x.number = y.number and x.part >= 0)
    group by number, o.part, o.other_part
)
select p.reading, p.other_reading, x.figures, y.figures as others, 'independent' as relation,
       x.is_forecast, x.is_open and y.is_open or x.is_listed or y.is_listed as is_excused,
       x.is_replaced or y.is_replaced as is_replaced, p.has_finer, false as is_beside, p.left_open,
       x.is_part or y.is_part as is_part
from numbered p join one_witnesses x using (number)
join other_witnesses y using (number, part, other_part)
union all
select x.reading, y.reading, list(distinct x.row), list(distinct y.row),
       case when (x.is_outdated and y.edition in (from printed))
              or (y.is_outdated and x.edition in (from printed)) then 'outdated'
            when (x.edition, y.edition) in (from later)
              or (y.edition, x.edition) in (from later) then 'other_edition'
            when x.edition = y.edition and x.edition > 0 then 'same_edition'
            else 'open_edition' end,
       any_value(x.is_forecast),
       any_value(x.is_vague) and any_value(y.is_vague) or bool_and(x.is_listed)
       or bool_and(y.is_listed), false, any_value(x.has_finer),
       bool_and(x.is_listed) and bool_and(y.is_listed), any_value(x.left_open),
       bool_and(x.is_part) or bool_and(y.is_part)
from one_side x join other_side y using (number, witness)
group by number, witness, x.edition, y.edition, x.is_outdated, y.is_outdated, x.reading, y.reading;

-- All rows with their verdict: the first case that fits.
create or replace temp table meeting as
with rows as (
    select reading, reading as other_reading, figures, []::bigint[] as others, relation,
           is_forecast, is_excused, false as is_replaced, false as has_finer, false as is_beside,
           0 as left_open, false as is_part
    from one_reading
    union all
    from two_readings
), compared as (
    select rows.*, f.is_point and g.is_point as points, f.statement = g.statement as equal,
           points and (f.value between g.rank_low and g.rank_high
                       or g.value between f.rank_low and f.rank_high) as rounds,
           cuts(f, g) or cuts(g, f) as cut, f.digit = g.digit as same_digit,
           not points and f.tight_low <= g.tight_high and g.tight_low <= f.tight_high as worded,
           f.wide_low <= g.wide_high and g.wide_low <= f.wide_high as wide,
           relation = 'independent' and is_forecast and points and same_digit as told_apart,
           has_finer and not told_apart as finer
    from rows
    join reading f on f.number = rows.reading
    join reading g on g.number = rows.other_reading
)
select figures, others, left_open, relation, is_part,
       case when relation = 'other_edition' then 'revision'
            when relation = 'outdated' and not equal then 'outdated_copy'
            when relation <> 'independent' and (equal or rounds or worded or wide)
            then 'same_witness'
            when equal then 'agree'
            when rounds or cut or finer then 'rounding'
            when worded then 'compatible_by_bound'
            when wide and not told_apart then 'rounding'
            when left_open > 0 then 'may_differ'
            when relation in ('open_edition', 'outdated') and not is_beside
            then 'may_be_revision'
            when is_excused then 'may_differ'
            when relation = 'independent' and is_replaced then 'may_be_revision'
            else 'clash' end as verdict,
       verdict = 'rounding' and not (equal or rounds or worded) and (cut or not wide) as truncated,
       verdict in ('rounding', 'same_witness') and not (equal or rounds or worded)
       and not truncated as loose
from compared;

-- What the table has: of things with many readings, one of the gravest meetings of each figure, that
-- of the figures that most others meet so; and the same of those alone whose part is open.
create or replace temp table shown as
with spot as (
    select row, thing, row_number() over (order by thing, quality, reading, is_replaced, witness,
                                                   edition, is_outdated, place) as spot
    from statement
), many as (
    select thing from said, limits group by thing having count(*) > any_value(limits.shown)
), numbered as (
    select *, row_number() over () as number, figures[1] in (select row from spot semi join many using (thing))
           and len(others) > 0 as is_crowded,
           list_position(['agree', 'same_witness', 'rounding', 'compatible_by_bound', 'revision',
                          'outdated_copy', 'may_differ', 'may_be_revision', 'clash'], verdict)
           as gravity
    from meeting
), sides as (
    select number, relation, gravity, is_part and left_open = 0 and verdict = 'may_differ' as is_part,
           unnest([{'own': figures, 'facing': others}, {'own': others, 'facing': figures}], recursive := true)
    from numbered where is_crowded
), entry as (
    select number, relation, gravity, pass, unnest(own) as row,
           list_min([spot for spot in facing_spots]) as facing
    from (
        select sides.*, (select list(spot) from spot where list_contains(facing, spot.row))
               as facing_spots
        from sides
    ), (values (0), (1)) as passes(pass)
    where pass = 0 or is_part
), gravest as (
    select * from entry qualify gravity = max(gravity) over (partition by pass, row)
), counted as (
    select *, count(*) over (partition by pass, row) as alike from gravest
), shared as (
    select *, sum(alike) over (partition by pass, number) - alike as among from counted
), chosen as (
    select number from shared
    qualify row_number() over (partition by pass, row
                               order by among desc, facing, relation <> 'independent', number) = 1
)
select figures, others, left_open, verdict, truncated, loose
from numbered
where not is_crowded or number in (from chosen);

create or replace temp table disputed as
select distinct unnest(figures || others) as row from meeting where verdict = 'clash';

create or replace temp table superseded as
from taken_back;
