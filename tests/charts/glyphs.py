from fontTools.ttLib import TTFont
R=TTFont('x/usr/share/fonts/opentype/inter/Inter-Regular.otf'); B=TTFont('x/usr/share/fonts/opentype/inter/Inter-Bold.otf'); S=TTFont('x/usr/share/fonts/opentype/inter/Inter-SemiBold.otf')
upm=R['head'].unitsPerEm
print(upm, B['head'].unitsPerEm)
ranges=[(0x20,0x7e),(0xa0,0x17f),(0x18f,0x18f),(0x218,0x21b),(0x259,0x259),(0x2bc,0x2bc),(0x400,0x45f),(0x462,0x463),(0x472,0x475),(0x490,0x4ff),(0x2010,0x2026),(0x202f,0x202f),(0x2030,0x2030),(0x2032,0x2033),(0x2039,0x203a),(0x20a0,0x20c0),(0x2116,0x2116),(0x2122,0x2122),(0x2190,0x2193),(0x2212,0x2212),(0x2215,0x2215),(0x2248,0x2248),(0x2260,0x2265)]
def adv(f,c):
    cm=f.getBestCmap(); g=cm.get(c)
    return None if g is None else round(f['hmtx'][g][0]*1000/upm)
def tabular(f):
    names={}
    for rec in f['GSUB'].table.FeatureList.FeatureRecord:
        if rec.FeatureTag=='tnum':
            for i in rec.Feature.LookupListIndex:
                for st in f['GSUB'].table.LookupList.Lookup[i].SubTable:
                    st=getattr(st,'ExtSubTable',st); names.update(getattr(st,'mapping',{}))
    return names
TR,TB=tabular(R),tabular(B)
def widest(f,t,c):
    cm=f.getBestCmap(); g=cm.get(c)
    if g is None: return None
    return round(max(f['hmtx'][g][0],f['hmtx'][t.get(g,g)][0])*1000/upm)
out=[];n=0;miss=[]
for a,b in ranges:
    run=[];start=None
    def flush():
        global run_,start_
    for c in range(a,b+1):
        r,s=widest(R,TR,c),widest(B,TB,c)
        if not(0x30<=c<=0x39): r,s=adv(R,c),adv(B,c)
        if c in(0xad,0x200b,0x200c,0x200d,0x200e,0x200f): r=s=0
        if r is None:
            # same letter in another coverage
            miss.append(hex(c)); r,s=None,None
        if r is None:
            if run: out.append((start,run)); run=[]
            continue
        if not run: start=c
        run.append((r,s)); n+=1
    if run: out.append((start,run))
print(n,'missing',miss)
L=[]
w=L.append
w('''//! How wide each letter is: advance widths in thousandths of the type size.
//!
//! Numbers only, read from Inter 4.0 (Copyright the Inter Project Authors, SIL Open Font License 1.1), regular
//! and bold. Made by `tests/charts/glyphs.py`; do not edit. Reserving for other fonts is done in `text`.

/// A run of neighbouring letters: the first one, and the widths of each in regular and bold.
pub(crate) struct Run {
    /// The code point of the first letter.
    pub(crate) first: u32,
    /// Regular and bold widths, letter by letter.
    pub(crate) widths: &'static [(u16, u16)],
}

/// All runs in the order of their code points.
#[rustfmt::skip]
pub(crate) const RUNS: &[Run] = &[''')
for st,run in out:
    w(f'    Run {{ first: 0x{st:04x}, widths: &[')
    line='       '
    for r,s in run:
        t=f' ({r}, {s}),'
        if len(line)+len(t)>118: w(line); line='       '
        line+=t
    w(line); w('    ] },')
w('];')
open('glyphs.rs','w').write('\n'.join(L)+'\n')
print(len(open('glyphs.rs').read()), len(L))
