using Relations.HttpJson;
using Relations.Query;
using Relations.ServiceDefaults;
using Relations.ServiceDefaults.Bus;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddQueryDefaults();
builder.AddServiceDefaults();
builder.Services.AddRelationsQuery(builder.Configuration);
builder.Services.AddRelationsBus(builder.Configuration, bus => bus.AddQueryConsumers());
builder.Services.AddRelationsHttpJson(builder.Configuration);

var app = builder.Build();
app.MapServiceDefaults();
app.MapRelationsQuery();
app.MapRelationsHttpJson();
await app.RunAsync();
