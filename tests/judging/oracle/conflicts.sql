-- The meetings of figures, as joins. The statements are run in this order; each makes one table.
--
-- Input: figure (row, place, thing, share_of, reporter, basis, coverage, reading, publication,
-- edition), where place is the rank of the id; reading (number, statement, is_point, value,
-- rank_low, rank_high, tight_low, tight_high, wide_low, wide_high), where ends are exact ranks;
-- limits (few, many).

create or replace macro differs(x, y) as x <> y and x > 0 and y > 0;
create or replace macro incomparable(x, y) as
    differs(x.share_of, y.share_of) or differs(x.reporter, y.reporter)
    or differs(x.basis, y.basis) or differs(x.coverage, y.coverage);

-- One statement per figure. `quality` orders as (share_of, reporter, basis, coverage) do.
create or replace temp table statement as
select *, struct_pack(share_of, reporter, basis, coverage) as quality
from figure
qualify count(*) over (partition by thing) > 1;

-- One row per reading of a thing and quality, with the number of readings that its thing has.
create or replace temp table said as
select *, count(*) over (partition by thing) as of_thing
from (
    select thing, quality, reading, count(distinct publication) as publications
    from statement
    group by all
);

-- Each statement in a crowded thing, looking upwards (direction 0) and downwards (1).
create or replace temp table crowded as
select thing, quality, reading, publication, edition, direction,
       case direction when 0 then wide_low else -wide_high end as begins,
       case direction when 0 then wide_high else -wide_low end as ends
from (
    select distinct thing, quality, reading, publication, edition
    from statement join said using (thing, quality, reading), limits where of_thing > few
) join reading on number = reading, (values (0), (1)) as directions(direction);

-- Which qualities of a crowded thing are compared: of many, only the first with all others.
create or replace temp table beside as
with qualities as (
    select thing, quality, min(quality) over (partition by thing) as first_quality,
           count(*) over (partition by thing) as number
    from (select distinct thing, quality from crowded)
)
select x.thing, x.quality, y.quality as other
from qualities x join qualities y using (thing), limits
where (x.number <= many or x.quality = y.quality or x.first_quality in (x.quality, y.quality))
  and not incomparable(x.quality, y.quality);

-- Everything that a crowded statement clashes with at the outermost: of another witness the
-- furthest of each quality, of its own witness the furthest of each edition.
create or replace temp table candidate as
with other_witness as (
    select m.*, h.reading as other_reading, h.quality as other_quality, 0 as kind,
           m.quality <> h.quality as is_other_quality, 0 as other_edition
    from crowded m
    join beside b using (thing, quality)
    join crowded h on h.thing = m.thing and h.direction = m.direction and h.quality = b.other
                  and h.publication <> m.publication
    qualify row_number() over (
        partition by m.thing, m.quality, m.reading, m.publication, m.edition, m.direction, b.other
        order by h.begins desc, h.reading, h.publication, h.edition) = 1
), own_witness as (
    select m.*, h.reading as other_reading, h.quality as other_quality, 1 as kind,
           false as is_other_quality, h.edition as other_edition
    from crowded m
    join crowded h on h.thing = m.thing and h.direction = m.direction
                  and h.publication = m.publication
    where not differs(m.edition, h.edition) and not incomparable(m.quality, h.quality)
    qualify row_number() over (
        partition by m.thing, m.quality, m.reading, m.publication, m.edition, m.direction,
                     h.quality, h.edition
        order by h.begins desc, h.reading) = 1
), both_kinds as (from other_witness union all from own_witness)
select c.*
from both_kinds c join crowded h
  on h.thing = c.thing and h.quality = c.other_quality and h.reading = c.other_reading
 and h.direction = c.direction
where h.begins > c.ends;

-- One clash for each crowded statement that has any: the first candidate.
create or replace temp table outermost as
select distinct thing, quality, reading, other_quality, other_reading
from (
    select * from candidate
    qualify row_number() over (
        partition by thing, quality, reading, publication, edition
        order by kind, direction, is_other_quality, other_quality, other_edition) = 1
);

-- The pairs of readings that are compared, the lower reading on the left.
create or replace temp table pair as
with chosen as (
    select x.thing, x.quality, x.reading, y.quality as other_quality, y.reading as other_reading
    from said x join said y using (thing), limits
    where x.of_thing <= few
    union all
    select thing, quality, reading, quality, next_reading
    from (
        select thing, quality, reading, wide_high,
               lead(reading) over neighbours as next_reading,
               lead(wide_low) over neighbours as next_low
        from said join reading r on r.number = said.reading, limits
        where of_thing > few
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
select distinct p.*, x.publications, y.publications as other_publications
from turned p
join said x using (thing, quality, reading)
join said y on y.thing = p.thing and y.quality = p.other_quality and y.reading = p.other_reading
where (p.quality, p.reading) <> (p.other_quality, p.other_reading)
  and not incomparable(p.quality, p.other_quality);

-- Rows of one reading: repeated in an edition, in several editions, by several publications.
create or replace temp table one_reading as
select reading, list(row order by place) as figures, 'same_witness' as relation, false as unstated
from statement
group by thing, quality, reading, publication, edition
having count(*) > 1
union all
select reading, list(row order by edition, place),
       case when count(distinct edition) filter (edition > 0) > 1
            then 'other_edition' else 'same_witness' end,
       count(distinct edition) filter (edition > 0) = 1
from statement
group by thing, quality, reading, publication
having count(distinct edition) > 1
union all
select reading, list(row order by publication, edition, place), 'independent', false
from statement
group by thing, quality, reading
having count(distinct publication) > 1;

-- Rows of two readings. Between witnesses: the only publication of one side is left out of the other.
create or replace temp table two_readings as
with numbered as (select *, row_number() over () as number from pair),
one_side as (
    select p.number, s.* from numbered p join statement s using (thing, quality, reading)
), other_side as (
    select p.number, s.* from numbered p join statement s
      on s.thing = p.thing and s.quality = p.other_quality and s.reading = p.other_reading
), one_witnesses as (
    select p.number, list(x.row order by x.publication, x.edition, x.place) as figures
    from numbered p join one_side x using (number)
    where p.other_publications > 1
       or x.publication not in (select y.publication from other_side y where y.number = p.number)
    group by p.number
), other_witnesses as (
    select p.number, list(y.row order by y.publication, y.edition, y.place) as figures
    from numbered p join other_side y using (number)
    where p.publications > 1
       or y.publication not in (select x.publication from one_side x where x.number = p.number)
    group by p.number
)
select p.reading, p.other_reading, x.figures, y.figures as others, 'independent' as relation,
       p.quality <> p.other_quality as unstated
from numbered p join one_witnesses x using (number) join other_witnesses y using (number)
union all
select x.reading, y.reading, list(distinct x.row), list(distinct y.row),
       case when differs(x.edition, y.edition) then 'other_edition' else 'same_witness' end,
       x.quality <> y.quality
       or (x.edition <> y.edition and not differs(x.edition, y.edition))
from one_side x join other_side y using (number, publication)
group by number, publication, x.edition, y.edition, x.reading, y.reading, x.quality, y.quality;

-- All rows with their verdict: the first case that fits.
create or replace temp table meeting as
with rows as (
    select reading, reading as other_reading, figures, []::bigint[] as others, relation, unstated
    from one_reading
    union all
    from two_readings
), compared as (
    select rows.*, f.is_point and g.is_point as points, f.statement = g.statement as equal,
           f.value between g.rank_low and g.rank_high
           or g.value between f.rank_low and f.rank_high as rounds,
           f.tight_low <= g.tight_high and g.tight_low <= f.tight_high as tight_overlap,
           f.wide_low <= g.wide_high and g.wide_low <= f.wide_high as wide_overlap
    from rows
    join reading f on f.number = rows.reading
    join reading g on g.number = rows.other_reading
)
select figures, others, relation, unstated,
       case when relation = 'other_edition' then 'revision'
            when relation = 'same_witness' and (equal or (points and rounds)) then 'same_witness'
            when equal then 'agree'
            when points and rounds then 'rounding'
            when not points and tight_overlap then 'compatible_by_bound'
            when wide_overlap then 'rounding'
            else 'clash' end as verdict,
       verdict = 'rounding' and not (points and rounds) as loose
from compared;

create or replace temp table disputed as
select distinct unnest(figures || others) as row from meeting where verdict = 'clash';

create or replace temp table superseded as
select row from statement where edition > 0
qualify edition < max(edition) over (partition by thing, quality, publication);
