using Relations.Query;
using Relations.ServiceDefaults;
using Relations.ServiceDefaults.Bus;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddQueryDefaults();
builder.AddServiceDefaults();
builder.Services.AddRelationsQuery(builder.Configuration);
builder.Services.AddRelationsBus(builder.Configuration, bus => bus.AddQueryConsumers());

var app = builder.Build();
app.MapServiceDefaults();
app.MapRelationsQuery();
await app.RunAsync();
